import { type ExplainPorts, explainDeadlines } from '#actions/work/explain-deadlines.ts';
import type { deadlineRoutes, Explanation } from '#contract/deadlines.ts';
import type { ExplainedClock, ExplainedDeadlines } from '#domain/deadline/explained-deadlines.ts';
import type { Handlers } from '../route-handler.ts';
import { clockAnswer } from './clock-answer.ts';

export function deadlineHandlers(ports: ExplainPorts): Handlers<typeof deadlineRoutes> {
  return {
    explainDeadlines: async ({ params }) => ({ body: explanationOf(await explainDeadlines(params.number, ports)) }),
  };
}

function explanationOf({ choice, zone, clocks }: ExplainedDeadlines): Explanation {
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
