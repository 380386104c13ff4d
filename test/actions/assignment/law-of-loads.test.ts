import { expect, it } from 'vitest';
import { changeStatus } from '#actions/work/change-status.ts';
import { countedFor } from '#domain/assignment/load-changes.ts';
import { Refusal } from '#domain/words/refusal.ts';
import fc from '../../support/fast-check.ts';
import { interleaved } from '../../support/interleaved.ts';
import { addressOf, DeskOfAgents } from './desk-of-agents.ts';

const names = ['ann', 'bob', 'eve'] as const;
const far = '2027-01-01T00:00:00.000Z';

type Step =
  | { readonly kind: 'mail' }
  | { readonly kind: 'drain' }
  | { readonly kind: 'status'; readonly case: number; readonly to: string }
  | { readonly kind: 'assign'; readonly case: number; readonly name: (typeof names)[number] | null }
  | { readonly kind: 'away'; readonly name: (typeof names)[number]; readonly is: boolean };

const mail: fc.Arbitrary<Step> = fc.constant({ kind: 'mail' });
const drain: fc.Arbitrary<Step> = fc.constant({ kind: 'drain' });
const status: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('status' as const),
  case: fc.nat(5),
  to: fc.constantFrom('In progress', 'Waiting for customer', 'Resolved', 'Reopened', 'Closed', 'Canceled'),
});
const assign: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('assign' as const),
  case: fc.nat(5),
  name: fc.constantFrom(...names, null),
});
const away: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('away' as const),
  name: fc.constantFrom(...names),
  is: fc.boolean(),
});
const step = fc.oneof(mail, mail, mail, drain, status, assign, away);

/** What counters should say, by the cases. */
async function counted(desk: DeskOfAgents): Promise<Record<string, number>> {
  const { statuses } = await desk.postcase.configuration.load();
  const cases = desk.postcase.table.cases.all();
  return Object.fromEntries(
    desk.postcase.table.loads
      .all()
      .map(({ agent }) => [agent.split('@')[0], cases.filter((one) => countedFor(one, statuses) === agent).length]),
  );
}

it('CASE-09 CASE-12 whatever happens at once, counters say what the cases say, and no rule gives beyond a limit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 4 }),
      async (scheduler, rounds) => {
        const desk = new DeskOfAgents({ ann: { mostCases: 2 }, bob: { mostCases: 3 }, eve: {} });
        const { receiving, working, table } = desk.postcase;
        const slow = { ...working, cases: interleaved(working.cases, scheduler) };
        const draining = { ...desk.draining, cases: slow.cases };
        const take = async (one: Step): Promise<unknown> => {
          const numbers = table.cases.all().map(({ number }) => number);
          const number = 'case' in one ? numbers[one.case] : undefined;
          if (one.kind === 'mail') return desk.mail({ ...receiving, cases: interleaved(receiving.cases, scheduler) });
          if (one.kind === 'drain') return desk.drain(draining);
          if (one.kind === 'away') return desk.change(one.name, { awayUntil: one.is ? far : undefined });
          if (number === undefined) return undefined;
          return one.kind === 'status' ? desk.status(number, one.to, slow) : desk.assign(number, one.name, slow);
        };
        for (const round of rounds) {
          const done = await scheduler.waitFor(Promise.allSettled(round.map(take)));
          for (const one of done) if (one.status === 'rejected' && !(one.reason instanceof Refusal)) throw one.reason;
          expect(desk.counters()).toEqual(await counted(desk));
          expect(await desk.recount()).toEqual([]);
        }
        const given = table.events
          .all()
          .flatMap(({ to, why }) => (why && to !== undefined ? [{ to, cases: why.cases }] : []));
        const beyond = ({ to, cases }: { to: string; cases: number }) =>
          (to === addressOf('ann') && cases >= 2) || (to === addressOf('bob') && cases >= 3);
        expect(given.filter(beyond)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

it('CASE-09 of cases that come at once each of equals gets as many as the others, or one more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 9 }), async (scheduler, count) => {
      const desk = new DeskOfAgents({ ann: {}, bob: {}, eve: {} });
      const receiving = { ...desk.postcase.receiving, cases: interleaved(desk.postcase.receiving.cases, scheduler) };
      await scheduler.waitFor(Promise.all(Array.from({ length: count }, () => desk.mail(receiving))));
      while ((await desk.drain()).assigned > 0);
      const shares = names.map((name) => desk.counters()[name] ?? 0);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(count);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 50 },
  );
});

it('CASE-09 CASE-12 a case that is closed by two at once leaves its agent’s counter once', async () => {
  const desk = new DeskOfAgents({ ann: {} });
  const number = await desk.mail();
  const close = () =>
    changeStatus(
      { caseNumber: number, who: 'boss', expectedVersion: undefined, status: 'Closed' },
      desk.postcase.working,
    );
  await Promise.allSettled([close(), close()]);
  expect(desk.counters()).toEqual({ ann: 0 });
});
