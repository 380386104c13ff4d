import { describe, expect, it } from 'vitest';
import type { ListOrder } from '#domain/lists/list-order.ts';
import { olga } from '../../support/agents.ts';
import { caseOf } from '../../support/facts.ts';
import fc from '../../support/fast-check.ts';
import { closed, listsOf, minute } from './listed-cases.ts';

describe('CASE-15 a list of cases', () => {
  it('shows open work in the order that is asked for, page by page', async () => {
    const { page, numbers } = listsOf([{ priority: 'Low' }, closed, { priority: 'High' }, { priority: 'High' }]);
    expect(await numbers({ order: 'priority' })).toEqual([3, 4, 1]);
    const first = await page({ order: 'priority', limit: 2 });
    expect(first.cases.map(({ number }) => number)).toEqual([3, 4]);
    const second = await page({ order: 'priority', limit: 2, cursor: first.next });
    expect(second.cases.map(({ number }) => number)).toEqual([1]);
    expect(second.next).toBeUndefined();
  });

  it('shows all by the newest message, and otherwise what is done behind the work', async () => {
    const { numbers } = listsOf([{ dueAt: minute(9) }, closed, { dueAt: minute(8) }, closed, {}]);
    const filter = { list: 'all' } as const;
    expect(await numbers({ filter, limit: 2 })).toEqual([5, 4, 3, 2, 1]);
    expect(await numbers({ filter, order: 'due', limit: 2 })).toEqual([3, 1, 5, 4, 2]);
    expect(await numbers({ filter, order: 'due', limit: 3 })).toEqual([3, 1, 5, 4, 2]);
  });

  it('shows a customer’s cases by their address, in any letters, and nobody’s for an unknown one', async () => {
    const ofBob = { customerId: 'bob' };
    const { numbers } = listsOf([{ ...ofBob, ...closed }, closed, ofBob, { ...ofBob, ...closed }]);
    const filter = { list: 'all', customer: 'Bob@Client.test' } as const;
    expect(await numbers({ filter })).toEqual([3, 4, 1]);
    expect(await numbers({ filter, limit: 1 })).toEqual([3, 4, 1]);
    expect(await numbers({ filter: { ...filter, list: 'open' } })).toEqual([3]);
    expect(await numbers({ filter: { customer: 'eve@client.test' } })).toEqual([]);
  });

  it('leaves out what has left it while its index did not know yet', async () => {
    const { page, ports, table } = listsOf([{}, {}]);
    const stale = await ports.lists.ofStatuses(['New']);
    table.cases.put('1', caseOf({ number: 1, agent: olga.address }));
    ports.lists.ofStatuses = async () => stale;
    const { cases } = await page({ filter: { list: 'unassigned' } });
    expect(cases.map(({ number }) => number)).toEqual([2]);
  });

  it('looks through so much of what is done at once, and goes on from there', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => ({ ...closed, group: index === 3 ? 'Rare' : 'Usual' }));
    const { page, numbers } = listsOf([...many, {}]);
    const rare = { list: 'all', group: 'Rare' } as const;
    const first = await page({ filter: rare });
    expect(first.cases).toEqual([]);
    expect(first.next).toBeDefined();
    expect(await numbers({ filter: rare })).toEqual([4]);
  });

  it('is refused for a status that there is not, and for a cursor of another order', async () => {
    const { page } = listsOf([{}, {}]);
    await expect(page({ filter: { statuses: ['Clozed'] } })).rejects.toThrow('Did you mean Closed?');
    const { next } = await page({ limit: 1 });
    await expect(page({ order: 'due', cursor: next })).rejects.toThrow('begin it anew');
  });

  it('shows each case once, to the end, whatever the pages and the order', async () => {
    const time = fc.option(fc.integer({ min: 0, max: 5 }).map(minute), { nil: undefined });
    const some = fc.record({
      status: fc.constantFrom('New', 'In progress', 'Closed', 'Canceled', 'Resolved'),
      priority: fc.constantFrom('High' as const, 'Medium' as const, 'Low' as const),
      dueAt: time,
      waitingSince: time,
      lastMessageAt: fc.integer({ min: 0, max: 9 }).map(minute),
      customerId: fc.constantFrom('bob', 'ann'),
    });
    const asked = fc.record({
      cases: fc.array(some, { maxLength: 25 }),
      order: fc.constantFrom<ListOrder>('due', 'waiting', 'newest', 'priority', 'number'),
      customer: fc.constantFrom(undefined, 'bob@client.test'),
      limit: fc.integer({ min: 1, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ cases, order, customer, limit }) => {
        const { numbers } = listsOf(cases);
        const list = { filter: { list: 'all', customer }, order } as const;
        const [paged, whole] = [await numbers({ ...list, limit }), await numbers({ ...list, limit: 100 })];
        expect(paged).toEqual(whole);
        expect(whole).toHaveLength(cases.filter(({ customerId }) => !customer || customerId === 'bob').length);
        expect(new Set(whole).size).toBe(whole.length);
      }),
    );
  });
});
