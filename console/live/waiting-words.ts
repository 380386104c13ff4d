import type { Urgency } from '../ui/show/due.tsx';
import type { Times } from '../words/times.ts';
import type { Say } from '../words/words.ts';
import type { Row } from './list-requests.ts';

export interface Waiting {
  readonly urgency: Urgency;
  readonly used?: number;
  readonly text: string;
}

type Clocks = Pick<Row, 'dueAt' | 'snoozedUntil' | 'waitingSince' | 'registeredAt' | 'lastMessageAt'>;

const hour = 3_600_000;
/** Beyond this a day says more than hours. */
const soon = 20 * hour;

/** How urgent a case is, as its list says it: its deadline, else since when its customer waits, else when something was last said. */
export function waitingOf(about: Clocks, now: number, t: Say, times: Times): Waiting {
  const { dueAt, snoozedUntil, waitingSince, registeredAt, lastMessageAt } = about;
  if (snoozedUntil && Date.parse(snoozedUntil) > now)
    return { urgency: 'still', text: t('until', { when: times.moment(snoozedUntil) }) };
  if (dueAt) {
    const left = Date.parse(dueAt) - now;
    const begun = Date.parse(waitingSince ?? registeredAt);
    const used = left <= 0 ? 1 : (now - begun) / (Date.parse(dueAt) - begun);
    if (left <= 0) return { urgency: 'late', used, text: t('lateBy', { time: times.span(left) }) };
    const text = left < soon ? t('timeLeft', { time: times.span(left) }) : t('dueBy', { when: times.moment(dueAt) });
    return { urgency: used > 0.75 ? 'near' : 'calm', used, text };
  }
  if (waitingSince) return { urgency: 'calm', text: t('waits', { time: times.span(now - Date.parse(waitingSince)) }) };
  return { urgency: 'still', text: times.from(lastMessageAt, now) };
}
