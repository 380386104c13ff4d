/** A telephone call, as far as the telephone system tells of it. */
export interface Call {
  /** As the telephone system names it. */
  readonly id: string;
  /** Who calls, as `phoneOf` gives it; '' for who hides it. */
  readonly from: string;
  /** What was called: a number or an extension. */
  readonly to: string;
  /** missed: nobody took it · ended: somebody did, or has called back · over: it has ended, and nobody has told of its beginning yet */
  readonly state: 'ringing' | 'answered' | 'missed' | 'ended' | 'over';
  /** When it began, as far as anybody told. */
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
/** Telephone systems count their calls anew, and name another one as this one was named. */
export const keptHours = missedHours + 4;

type State = Call['state'];

/** What an event makes of a call in some state, whichever of them arrived first; what is not told stays. */
const next: Readonly<Record<CallEvent['what'], Readonly<Partial<Record<State | 'unknown', State>>>>> = {
  newCall: { unknown: 'ringing', over: 'missed' },
  answer: { unknown: 'answered', ringing: 'answered', missed: 'ended', over: 'ended' },
  hangup: { unknown: 'over', ringing: 'missed', answered: 'ended' },
};

/**
 * A call after an event of it: events may come late, twice and in any order, and leave the same call.
 * @returns undefined when nothing changes.
 */
export function callAfter(known: Call | undefined, { what, callId, at, ...told }: CallEvent): Call | undefined {
  const from = known?.from || told.from;
  const state = next[what][known?.state ?? 'unknown'] ?? known?.state ?? 'ringing';
  const answeredBy = known?.answeredBy ?? (what === 'answer' ? told.agent : undefined);
  const after: Call = {
    ...(known ?? { id: callId, at }),
    ...{ from, to: known?.to || told.to },
    // Who called is worth a call back, whatever was told of its beginning.
    state: state === 'over' && from !== '' ? 'missed' : state,
    ...(answeredBy !== undefined && { answeredBy }),
  };
  const columns = ['from', 'to', 'state', 'answeredBy'] as const;
  return columns.some((column) => known?.[column] !== after[column]) ? after : undefined;
}

/** A call that an agent takes in the console, or calls back: it rings for nobody any more. */
export function takenCall(known: Call, who: string): Call | undefined {
  if (known.state === 'ringing') return { ...known, state: 'answered', answeredBy: who };
  return known.state === 'missed' ? { ...known, state: 'ended', answeredBy: who } : undefined;
}

/** Whether it may be shown to agents who take calls: it rings, or nobody took it. */
export function isUnanswered({ state }: Pick<Call, 'state'>): boolean {
  return state === 'ringing' || state === 'missed';
}

/** Whether nothing is known of a call any more, so that its id may be another one's. */
export function isForgotten({ at }: Pick<Call, 'at'>, now: Date): boolean {
  return now.getTime() - Date.parse(at) >= keptHours * 3_600_000;
}

/** What agents are shown of some calls: those that ring, and those that nobody took in the last hours, newest first. */
export function shownCalls(calls: readonly Call[], now: Date): readonly Call[] {
  return calls
    .map((call): Call => {
      const isOver = now.getTime() - Date.parse(call.at) > longestRingSeconds * 1000;
      return call.state === 'ringing' && isOver ? { ...call, state: 'missed' } : call;
    })
    .filter((call) => isUnanswered(call) && now.getTime() - Date.parse(call.at) < missedHours * 3_600_000)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}
