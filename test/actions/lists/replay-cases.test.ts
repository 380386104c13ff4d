import { beforeEach, describe, expect, it } from 'vitest';
import { planReview } from '#actions/life/plan-review.ts';
import type { WaitReviews } from '#actions/life/ports.ts';
import { type ReplayPorts, replayCases } from '#actions/lists/replay-cases.ts';
import type { Case } from '#domain/case/case.ts';
import { baseSchedules, type Schedule } from '#domain/configuration/schedule.ts';
import { baseServiceLevels, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { caseOf } from '../../support/facts.ts';
import { MemoryCaseLists } from '../../support/memory/case-lists.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

const level: ServiceLevel = {
  ...(baseServiceLevels[0] as ServiceLevel),
  active: true,
  norms: { any: { resolution: 480 } },
  remindMinutes: 0,
};
const office = baseSchedules[0] as Schedule;
const monday = '2026-11-30T09:00:00.000Z';

let postcase: MemoryPostcase;
let ports: ReplayPorts;
let reviews: Parameters<WaitReviews['review']>[0][];
let now: string;

beforeEach(() => {
  postcase = new MemoryPostcase();
  reviews = [];
  now = '2026-11-30T10:00:00.000Z';
  postcase.configuration.changed = { serviceLevels: [level] };
  ports = {
    ...postcase.working,
    lists: new MemoryCaseLists(postcase.table),
    reviews: { review: async (review) => void reviews.push(review) },
    now: () => new Date(now),
  };
});

/** A case in the table, timed by the rows as they are. */
async function stored(number: number, differences: Partial<Case> = {}): Promise<Case> {
  const about = caseOf({ number, registeredAt: monday, statusSince: monday, version: 1, ...differences });
  const timed = timedCase(undefined, about, monday, await postcase.configuration.load());
  postcase.table.cases.put(String(number), timed.case);
  return timed.case;
}

const found = (number: number) => postcase.table.cases.get(String(number));
const replay = (page?: string) => replayCases({ name: 'replay-1', page }, ports);

describe('SLA-12 open cases are replayed when what their clocks go by changes', () => {
  it('a holiday moves the deadline, with the pauses there were, and a wait begins where it must', async () => {
    await stored(1);
    await stored(2, { status: 'Waiting for customer' });
    const exceptions = [{ date: '2026-11-30', hours: ['09:00-12:00'] }];
    postcase.configuration.changed = { serviceLevels: [level], schedules: [{ ...office, exceptions }] };
    expect(await replay()).toEqual({ replayed: 1 });
    expect(found(1)?.dueAt).toBe('2026-12-01T14:00:00.000Z');
    expect(found(1)?.clocks?.wait?.at).toBe('2026-11-30T17:00:01.000Z');
    expect(await replay()).toEqual({ replayed: 0 });
    postcase.configuration.changed = { serviceLevels: [{ ...level, norms: { any: { resolution: 120 } } }] };
    await replay();
    expect(found(1)?.dueAt).toBe('2026-11-30T11:00:00.000Z');
    expect(postcase.table.waits.all()).toMatchObject([{ dueAt: '2026-11-30T11:00:01.000Z', state: 'waiting' }]);
  });

  it('a level that is switched on gives clocks to the cases that are open, and none to those that are done', async () => {
    postcase.configuration.changed = {};
    await stored(1);
    await stored(2, { status: 'Closed', closedAt: monday });
    postcase.configuration.changed = { serviceLevels: [level] };
    expect(await replay()).toEqual({ replayed: 1 });
    expect([found(1)?.dueAt, found(2)?.clocks]).toEqual(['2026-11-30T17:00:00.000Z', undefined]);
    postcase.configuration.changed = {};
    await replay();
    expect([found(1)?.clocks, found(1)?.dueAt]).toEqual([undefined, undefined]);
  });

  it('what falls into the past by the change calls nobody: it is marked, and lists show it', async () => {
    await stored(1);
    postcase.configuration.changed = { serviceLevels: [{ ...level, norms: { any: { resolution: 30 } } }] };
    await replay();
    expect(found(1)?.dueAt).toBe('2026-11-30T09:30:00.000Z');
    expect(found(1)?.clocks?.told).toEqual(['resolution missed 2026-11-30T09:30:00.000Z']);
    expect(postcase.table.waits.all()).toEqual([]);
  });

  it('SLA-06 a wait that was lost begins again, and then tells what it would have told', async () => {
    await stored(1);
    now = '2026-12-01T18:00:00.000Z';
    expect(await replay()).toEqual({ replayed: 0 });
    now = '2026-12-01T20:00:00.000Z';
    expect(await replay()).toEqual({ replayed: 1 });
    expect(postcase.table.waits.all()).toMatchObject([{ dueAt: '2026-11-30T17:00:01.000Z', state: 'waiting' }]);
    expect(found(1)?.clocks?.told).toEqual([]);
  });

  it('goes page by page', async () => {
    for (let number = 1; number <= 201; number++) await stored(number);
    postcase.configuration.changed = { serviceLevels: [{ ...level, norms: { any: { resolution: 600 } } }] };
    expect(await replay()).toEqual({ replayed: 200 });
    expect(reviews).toEqual([{ name: 'replay-1-200', wakeAt: now, page: '200' }]);
    expect(await replay('200')).toEqual({ replayed: 1 });
    expect(reviews).toHaveLength(1);
  });

  it('begins a minute after the change', async () => {
    await planReview({ lookup: 'service-level', name: 'Standard', at: now }, ports);
    expect(reviews).toEqual([
      { name: 'replay-20261130100000000', wakeAt: '2026-11-30T10:01:00.000Z', page: undefined },
    ]);
  });
});
