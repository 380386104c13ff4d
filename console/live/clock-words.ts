import type { Times } from '../words/times.ts';
import type { Say } from '../words/words.ts';
import type { Case } from './case-requests.ts';
import type { Waiting } from './waiting-words.ts';

type Clock = Case['clocks'][number];

/** A clock in words and as a bar: done in time or late, paused, or so much is left. */
export function clockOf({ since, dueAt, endedAt, leftMinutes }: Clock, now: number, t: Say, times: Times): Waiting {
  if (endedAt !== undefined) {
    const isLate = dueAt !== undefined && dueAt < endedAt;
    const late = () => t('doneLate', { time: times.span(Date.parse(endedAt) - Date.parse(dueAt ?? endedAt)) });
    return {
      urgency: isLate ? 'late' : 'still',
      text: isLate ? late() : t('doneInTime', { when: times.moment(endedAt) }),
    };
  }
  if (dueAt === undefined)
    return {
      urgency: 'still',
      text: leftMinutes === undefined ? t('neverDue') : t('paused', { time: times.worked(leftMinutes * 60_000) }),
    };
  const left = Date.parse(dueAt) - now;
  if (left <= 0) return { urgency: 'late', used: 1, text: t('lateBy', { time: times.span(left) }) };
  const used = Math.max(0, (now - Date.parse(since)) / (Date.parse(dueAt) - Date.parse(since)));
  return { urgency: used > 0.75 ? 'near' : 'calm', used, text: times.moment(dueAt) };
}
