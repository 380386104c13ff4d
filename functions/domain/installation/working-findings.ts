import { advice, broken, type Finding, good } from './finding.ts';

/** Failed work that waits for a person. */
export interface WaitingWork {
  /** Of the alarm, which is that of the section of the runbook. */
  readonly alarm: string;
  readonly messages: number;
  /** Address of its queue. */
  readonly queue: string;
}

/** Seconds that the oldest piece of failed work waits, by the address of its queue; none where nobody knows. */
export type OldestWork = Readonly<Record<string, number>>;

export function deadLetterFinding(queues: readonly WaitingWork[], oldest: OldestWork = {}): Finding {
  const waiting = queues.filter(({ messages }) => messages > 0);
  if (waiting.length === 0) return good('dead-letters', 'dead-letters-none');
  const lines = waiting.map(
    ({ alarm, messages, queue }) =>
      `${alarm}: ${messages}${aged(oldest[queue])}   npm run failed -- --function <examine-install> --again ${alarm}`,
  );
  return broken('dead-letters', 'dead-letters-wait', {}, lines);
}

/** What is as old as the queue keeps it is lost: 14 days. */
function aged(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  const hours = Math.floor(seconds / 3600);
  if (hours >= 48) return ` (${Math.floor(hours / 24)} d)`;
  return hours > 0 ? ` (${hours} h)` : ` (${Math.floor(seconds / 60)} min)`;
}

/** Functions of one mail that work at the same time are some five; ten mails together need so many. */
const enough = 50;

/** @param most how many functions may run at once; new accounts have ten. */
export function concurrencyFinding(most: number): Finding {
  return most < enough
    ? advice('concurrency', 'concurrency-low', { most, enough })
    : good('concurrency', 'concurrency-enough', { most });
}

/** Milliseconds: what a clock may be off before histories and deadlines confuse their readers. */
const mostOff = 60_000;

/** Whether the clock of who asks goes as that of the functions. */
export function clockFinding(theirs: Date, ours: Date): Finding {
  const off = Math.abs(theirs.getTime() - ours.getTime());
  return off > mostOff
    ? advice('clock', 'clock-wrong', { minutes: Math.round(off / 60_000) })
    : good('clock', 'clock-right');
}

/** Whether there is an address to write to, and somebody to read it. */
export function peopleFindings(mailbox: string | undefined, agents: number): Finding[] {
  return [
    mailbox === undefined
      ? broken('mailboxes', 'mailboxes-missing')
      : good('mailboxes', 'mailboxes-there', { first: mailbox }),
    agents === 0 ? broken('agents', 'agents-missing') : good('agents', 'agents-there', { count: agents }),
  ];
}
