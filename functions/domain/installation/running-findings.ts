import { advice, broken, type Finding, good, type Moment } from './finding.ts';

/** An alarm that rings. */
export interface RingingAlarm {
  /** Of the runbook. */
  readonly section: string;
  /** Address of that section. */
  readonly runbook: string;
}

/** When something last happened: of the five minutes that begin then. */
export interface Traffic {
  /** Undefined: not in the last 14 days. */
  readonly lastIn: Date | undefined;
  /** Of all mail of the account. */
  readonly lastOut: Date | undefined;
  /** Seconds that the oldest mail waits. */
  readonly oldestReceived: number;
  readonly oldestOutgoing: number;
  /** What runs by the clock. */
  readonly runs: readonly { readonly name: string; readonly at: Date | undefined }[];
}

/** Waits of cases, which are workflows: deadlines, closing, mails that come later. */
export interface Waits {
  readonly running: number;
  /** Whether more run than were counted. */
  readonly more: boolean;
  /** Names of those that gave up. */
  readonly failed: readonly string[];
}

/** Seconds after which mail is late: when its alarm rings. */
const late = 900;

/** Milliseconds: so long after its last run something that runs by the clock has missed one, at least. */
const longestApart: Readonly<Record<string, number>> = {
  'sweep-raw-mail': 40 * 60_000,
  'watch-mail': 130 * 60_000,
  'watch-install': 130 * 60_000,
  'manage-data': 26 * 3_600_000,
};

export function alarmsFinding(ringing: readonly RingingAlarm[]): Finding {
  if (ringing.length === 0) return good('alarms', 'alarms-quiet');
  const lines = ringing.map(({ section, runbook }) => `${section}: ${runbook}`).toSorted();
  return broken('alarms', 'alarms-ring', { count: ringing.length }, lines);
}

/** Mail that came and left, and how late it is. */
export function trafficFindings({ lastIn, lastOut, oldestReceived, oldestOutgoing }: Traffic): Finding[] {
  const delays = { received: minutesOf(oldestReceived), outgoing: minutesOf(oldestOutgoing) };
  return [
    lastIn === undefined ? good('mail-in', 'mail-in-none') : good('mail-in', 'mail-in-last', { at: momentOf(lastIn) }),
    lastOut === undefined
      ? good('mail-out', 'mail-out-none')
      : good('mail-out', 'mail-out-last', { at: momentOf(lastOut) }),
    Math.max(oldestReceived, oldestOutgoing) > late
      ? broken('delay', 'delay-late', delays)
      : good('delay', 'delay-none', delays),
  ];
}

/** What looks for lost mail, for mail that passes us by and for data that have had their time. */
export function runsFinding({ runs }: Pick<Traffic, 'runs'>, now: Date): Finding {
  const lines = runs.map(({ name, at }) => `${name}: ${at === undefined ? '—' : timeOf(at)}`);
  const isLate = runs.some(
    ({ name, at }) => at === undefined || now.getTime() - at.getTime() > (longestApart[name] ?? Infinity),
  );
  return isLate ? advice('sweeps', 'sweeps-late', {}, lines) : good('sweeps', 'sweeps-run', {}, lines);
}

export function waitsFinding({ running, more, failed }: Waits): Finding {
  const count = more ? `${running}+` : String(running);
  return failed.length === 0
    ? good('waits', 'waits-run', { count })
    : broken('waits', 'waits-failed', { count, failed: failed.length }, failed);
}

/** As people in any zone read it. */
function momentOf(at: Date): Moment {
  return { moment: at.toISOString() };
}

function timeOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const minutesOf = (seconds: number): number => Math.round(seconds / 60);
