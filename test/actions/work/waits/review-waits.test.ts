import { beforeEach, describe, expect, it } from 'vitest';
import { planReview } from '#actions/life/plan-review.ts';
import type { RunningWaits, WaitReviews } from '#actions/life/ports.ts';
import { reviewWaits } from '#actions/work/waits/review-waits.ts';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import { waitKey } from '../../../support/memory/table.ts';
import { RatedCase } from '../../../support/rated-case.ts';

let rated: RatedCase;
let reviews: Parameters<WaitReviews['review']>[0][];
beforeEach(async () => {
  rated = await RatedCase.resolved();
  reviews = [];
});

/** Looks at a page of what runs: the closing of case 1, and a wait that nobody knows any more. */
function look(next?: string, name = 'review-1') {
  const running: RunningWaits = {
    waits: async () => ({
      found: [
        { caseNumber: 1, waitId: '2-closing' },
        { caseNumber: 99, waitId: '2-closing' },
      ],
      next,
    }),
  };
  const started: WaitReviews = { review: async (review) => void reviews.push(review) };
  return reviewWaits({ name, page: undefined }, { ...rated.ports, running, reviews: started });
}

const waits = () => rated.postcase.table.waits.all().map(({ id, state, dueAt }) => [id, state, dueAt.slice(0, 10)]);

describe('CASE-13 NOTE-05 a review of the waits that run', () => {
  it('lets those wake earlier that are due earlier by now, once', async () => {
    rated.postcase.configuration.changed = { settings: { closeResolvedCasesAfterDays: 2 } };
    expect(await look()).toEqual({ hastened: 1 });
    const after = [
      ['2-closing', 'continued', '2026-11-27'],
      ['2-closing_2', 'waiting', '2026-11-22'],
    ];
    expect(waits()).toEqual(after);
    expect(await look()).toEqual({ hastened: 0 });
    expect(waits()).toEqual(after);
    rated.pass(2 * 24 * 60);
    await rated.wake('2-closing_2');
    expect(rated.case?.status).toBe('Closed');
    rated.pass(5 * 24 * 60);
    expect(await rated.wake('2-closing')).toMatchObject({ state: 'ended-before' });
  });

  it('lets a rule that waits wake earlier, and act then', async () => {
    const { configuration, table } = rated.postcase;
    const purpose = {
      ...({ kind: 'rule', rule: 'remind', ran: ['remind'] } as const),
      happened: {
        on: 'registered',
        id: '1-registered',
        at: '2026-11-20T10:00:00.000Z',
        who: 'ann@client.test',
      } as const,
    };
    const wait = { ...{ caseNumber: 1, id: '2-closing', entry: 2, purpose }, dueAt: '2026-11-25T10:00:00.000Z' };
    table.waits.put(waitKey(wait), { ...wait, state: 'waiting', outcome: undefined });
    const remind = { ...baseRules[0], name: 'remind', active: true, on: 'registered', conditions: [] } as const;
    const rows = { match: 'all', actions: [{ do: 'note', text: 'Still there.' }], workingMinutes: 0 } as const;
    configuration.changed = { rules: [{ ...remind, ...rows, delayMinutes: 60 }] };
    expect(await look()).toEqual({ hastened: 1 });
    expect(waits().at(-1)).toEqual(['2-closing_2', 'waiting', '2026-11-20']);
    rated.pass(60);
    expect(await rated.wake('2-closing_2')).toMatchObject({ state: 'done' });
    expect(table.messages.all().filter(({ direction }) => direction === 'note')).toHaveLength(1);
  });

  it('changes nothing where nothing is due earlier', async () => {
    expect(await look()).toEqual({ hastened: 0 });
    expect(waits()).toEqual([['2-closing', 'waiting', '2026-11-27']]);
  });

  it('hands the next page on', async () => {
    await look('token');
    await look('token', 'review-1-2');
    expect(reviews).toMatchObject([
      { name: 'review-1-2', page: 'token' },
      { name: 'review-1-3', page: 'token' },
    ]);
  });

  it('begins when a schedule is changed, too: rules wait for minutes of work', async () => {
    const at = '2026-11-20T10:00:00.000Z';
    const planned = { review: async (review: (typeof reviews)[number]) => void reviews.push(review) };
    await planReview({ lookup: 'schedule', name: 'Office hours', at }, { reviews: planned });
    expect(reviews.map(({ name }) => name)).toEqual(['review-20261120100000000', 'replay-20261120100000000']);
  });

  it('begins a minute after the change, once for rows that were changed together', async () => {
    const at = '2026-11-20T10:00:00.000Z';
    await planReview(
      { lookup: 'rule', name: 'ask', at },
      { reviews: { review: async (review) => void reviews.push(review) } },
    );
    expect(reviews).toEqual([
      { name: 'review-20261120100000000', wakeAt: '2026-11-20T10:01:00.000Z', page: undefined },
    ]);
  });
});
