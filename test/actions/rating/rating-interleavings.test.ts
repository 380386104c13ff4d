import { expect, it } from 'vitest';
import { baseLevels } from '#domain/configuration/satisfaction-level.ts';
import fc from '../../support/fast-check.ts';
import { interleaved } from '../../support/interleaved.ts';
import { RatedCase } from '../../support/rated-case.ts';

const names = baseLevels.map(({ name }) => name);
const level = fc.constantFrom(...names);
type Deed = { readonly kind: 'click' | 'confirm'; readonly level: string } | { readonly kind: 'wake' };
const click = level.map((one): Deed => ({ kind: 'click', level: one }));
const confirm = level.map((one): Deed => ({ kind: 'confirm', level: one }));
const wake = fc.constant<Deed>({ kind: 'wake' });

/** A case on which somebody has clicked, and whose minutes are over. */
async function clickedCase(first: string) {
  const rated = await RatedCase.resolved();
  await rated.open(first);
  rated.pass(11);
  return rated;
}

async function act(deed: Deed, rated: RatedCase, all: RatedCase['ports']): Promise<unknown> {
  if (deed.kind === 'wake') return rated.wake('rating-2-1', all);
  return deed.kind === 'click' ? rated.open(deed.level, all) : rated.confirm(deed.level, 'Mine', all);
}

/** Everything at once, in any order of its steps. */
async function live(first: string, deeds: readonly Deed[], scheduler: fc.Scheduler): Promise<RatedCase> {
  const rated = await clickedCase(first);
  const ports = {
    ...rated.ports,
    cases: interleaved(rated.ports.cases, scheduler),
    ratings: interleaved(rated.ports.ratings, scheduler),
  };
  await scheduler.waitFor(Promise.all(deeds.map((deed) => act(deed, rated, ports))));
  return rated;
}

it('RATE-04 RATE-07 whatever comes at once, one rating a day is recorded, and what was confirmed wins', async () => {
  await fc.assert(
    fc.asyncProperty(
      level,
      fc.tuple(fc.array(click, { maxLength: 3 }), confirm, fc.array(wake, { minLength: 1, maxLength: 2 })),
      fc.scheduler(),
      async (first, [clicks, confirmation, wakes], scheduler) => {
        const rated = await live(first, [...clicks, confirmation, ...wakes], scheduler);
        expect(rated.ratings).toHaveLength(1);
        expect(rated.ratings).toMatchObject([
          { level: 'level' in confirmation ? confirmation.level : '', how: 'confirmed', comment: 'Mine' },
        ]);
        expect(rated.case?.satisfaction?.level).toBe(rated.ratings[0]?.level);
      },
    ),
    { numRuns: 120 },
  );
});

it('RATE-04 without a confirmation, clicks and waits at once record one level or none, and only one that was alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      level,
      fc.array(click, { minLength: 1, maxLength: 3 }),
      fc.scheduler(),
      async (first, clicks, scheduler) => {
        const rated = await live(first, [...clicks, { kind: 'wake' }, { kind: 'wake' }], scheduler);
        expect(rated.ratings.length).toBeLessThan(2);
        for (const rating of rated.ratings) expect(rating).toMatchObject({ level: first, how: 'settled', version: 1 });
        const others = clicks.some((deed) => 'level' in deed && deed.level !== first);
        if (!others) expect(rated.ratings).toHaveLength(1);
        const ended = rated.postcase.table.waits.all().filter(({ id }) => id === 'rating-2-1');
        expect(ended.map(({ state }) => state)).toEqual([rated.ratings.length === 1 ? 'done' : 'dropped']);
      },
    ),
    { numRuns: 120 },
  );
});

it('CASE-12 RATE-05 an agent who works on the case at that moment and a rating both count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const rated = await clickedCase('very-satisfied');
      const cases = interleaved(rated.ports.cases, scheduler);
      await scheduler.waitFor(
        Promise.all([
          rated.wake('rating-2-1', { ...rated.ports, cases }),
          rated.setStatus('Reopened').catch((error: unknown) => expect(String(error)).toContain('cannot become')),
        ]),
      );
      expect(rated.case?.satisfaction?.score).toBe(5);
      expect(['Closed', 'Reopened']).toContain(rated.case?.status);
    }),
    { numRuns: 50 },
  );
});
