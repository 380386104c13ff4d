import type { Explanation } from '#contract/deadlines.ts';
import type { ExplainedClock, ExplainedDeadlines } from '#domain/deadline/explained-deadlines.ts';
import { clockAnswer } from './clock-answer.ts';

/** How deadlines were computed, as the API tells it (SLA-05). */
export function explanationAnswer({ choice, zone, clocks }: ExplainedDeadlines): Explanation {
  const { level, agreement, account, considered } = choice;
  return {
    level: level?.name,
    agreement: agreement?.name,
    account: account?.name,
    customerCategory: account?.category,
    schedule: level?.schedule,
    zone,
    considered: [...considered],
    clocks: clocks.map(explainedClock),
  };
}

function explainedClock(clock: ExplainedClock): Explanation['clocks'][number] {
  const text = (at: number) => new Date(at).toISOString();
  return {
    ...clockAnswer(clock),
    missed: clock.isMissed,
    days: clock.days.map(({ date, hours, worked }) => ({
      date,
      hours: hours.map(({ from, to }) => ({ from: text(from), to: text(to) })),
      minutes: worked / 60_000,
    })),
    daysLeftOut: clock.daysLeftOut,
    pauses: [...clock.pauses],
  };
}
