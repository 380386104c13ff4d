/** A telephone call, as far as the telephone system tells of it. */
export interface Call {
  /** As the telephone system names it. */
  readonly id: string;
  /** Who calls, as `phoneOf` gives it; '' for who hides it. */
  readonly from: string;
  /** What was called: a number or an extension. */
  readonly to: string;
  /** missed: nobody took it · ended: somebody did, or has called back */
  readonly state: 'ringing' | 'answered' | 'missed' | 'ended';
  /** When it began. */
  readonly at: string;
  /** Customer who is known by the number. */
  readonly customer?: { readonly id: string; readonly name: string } | undefined;
  /** Address of the agent who took it. */
  readonly answeredBy?: string | undefined;
}

/** What a telephone system tells, in whatever order it arrives. */
export interface CallEvent {
  readonly what: 'newCall' | 'answer' | 'hangup';
  readonly callId: string;
  readonly from: string;
  readonly to: string;
  /** Address of the agent who took it, when it is known. */
  readonly agent: string | undefined;
  readonly at: string;
}

/** Nobody lets it ring longer: an end that never arrived has come. */
const longestRingSeconds = 120;
export const missedHours = 8;

/**
 * A call after an event of it. The same event again, and what comes after the end, change nothing.
 * @returns undefined when nothing changes.
 */
export function callAfter(known: Call | undefined, event: CallEvent): Call | undefined {
  const { what, from, to, agent, at } = event;
  const begun: Call = { id: event.callId, from, to, state: 'ringing', at };
  const answeredBy = agent === undefined ? {} : { answeredBy: agent };
  if (!known) {
    if (what === 'newCall') return begun;
    if (what === 'answer') return { ...begun, state: 'answered', ...answeredBy };
    // Of a call that nobody told of there is nothing to show, unless its beginning is still on the way.
    return from === '' ? undefined : { ...begun, state: 'missed' };
  }
  if (what === 'answer' && known.state === 'ringing') return { ...known, state: 'answered', ...answeredBy };
  if (what === 'hangup' && known.state === 'ringing') return { ...known, state: 'missed' };
  if (what === 'hangup' && known.state === 'answered') return { ...known, state: 'ended' };
  return undefined;
}

/** A call that an agent takes in the console, or calls back: it rings for nobody any more. */
export function takenCall(known: Call, who: string): Call | undefined {
  if (known.state === 'ringing') return { ...known, state: 'answered', answeredBy: who };
  return known.state === 'missed' ? { ...known, state: 'ended', answeredBy: who } : undefined;
}

/** What agents are shown of some calls: those that ring, and those that nobody took in the last hours, newest first. */
export function shownCalls(calls: readonly Call[], now: Date): readonly Call[] {
  return calls
    .map((call): Call => {
      const isOver = now.getTime() - Date.parse(call.at) > longestRingSeconds * 1000;
      return call.state === 'ringing' && isOver ? { ...call, state: 'missed' } : call;
    })
    .filter(({ state, at }) => {
      const isRecent = now.getTime() - Date.parse(at) < missedHours * 3_600_000;
      return isRecent && (state === 'ringing' || state === 'missed');
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}
