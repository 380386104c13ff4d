import { expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth, type PortsOfTable } from '../both-tables.ts';
import { registrationOf } from '../registration-of.ts';

const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}T10:00:00.000Z`;
const work = {
  status: 'New',
  priority: 'High',
  service: 'Мебель',
  agent: 'olga@agents.test',
  group: 'First line',
  waitingSince: day(3),
  dueAt: day(5),
  snoozedUntil: day(9),
} as const;

describeBoth('CASE-15 Lists of cases', (empty) => {
  /** The first case is registered, the others come of it. */
  const stored = async (...cases: Partial<Case>[]): Promise<PortsOfTable> => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    let before = caseOf({ number: 1, version: 1 });
    for (const [index, differences] of cases.entries()) {
      const after = { ...before, version: before.version + 1 };
      const branch = caseOf({ number: index + 2, version: 1, ...differences });
      await ports.changing.save(caseChange(before, { after, branch }));
      before = after;
    }
    return ports;
  };
  const numbers = (found: readonly { number: number }[]) => found.map(({ number }) => number).toSorted();

  it('tell of work all that it is sorted and filtered by', async () => {
    const { lists } = await stored(work, {});
    expect(numbers(await lists.ofStatuses(['New', 'Reopened']))).toEqual([1, 2, 3]);
    expect(await lists.ofStatuses(['In progress'])).toEqual([]);
    const [full, plain] = [caseOf({ number: 2, ...work }), caseOf({ number: 3 })];
    const found = await lists.ofStatuses(['New']);
    expect(found).toContainEqual(listedCase(full));
    expect(found).toContainEqual(listedCase(plain));
  });

  it('follow a case into its status, and out of all lists when it is merged', async () => {
    const { lists, changing } = await stored();
    const first = caseOf({ number: 1, version: 1 });
    const moved = { ...first, status: 'In progress', lastWordAt: day(20), version: 2 };
    await changing.save(caseChange(first, { after: moved }));
    expect(await lists.ofStatuses(['New'])).toEqual([]);
    expect(await lists.ofStatuses(['In progress'])).toEqual([listedCase(moved)]);
    const merged = { ...moved, status: 'Closed', closedAt: day(21), mergedInto: 9, version: 3 };
    await changing.save(caseChange(moved, { after: merged }));
    expect(await lists.ofStatuses(['In progress'])).toEqual([]);
    expect(await lists.newestOf('Closed', 10, undefined)).toEqual([]);
  });

  it('give what is done by its newest message, page by page', async () => {
    const closed = (date: number) => ({ status: 'Closed', closedAt: day(28), lastMessageAt: day(date) });
    const { lists } = await stored(closed(20), closed(22), closed(21));
    const page = await lists.newestOf('Closed', 2, undefined);
    expect(page.map(({ number }) => number)).toEqual([3, 4]);
    const after = { at: page[1]?.newestAt ?? '', number: page[1]?.number ?? 0 };
    expect((await lists.newestOf('Closed', 2, after)).map(({ number }) => number)).toEqual([2]);
  });

  it('give a customer’s cases, the newest first, merged ones too', async () => {
    const of = (date: number, more = {}) => ({ customerId: 'bob', registeredAt: day(date), ...more });
    const { lists } = await stored(of(20), of(22, { mergedInto: 2 }), of(21), { customerId: undefined });
    const page = await lists.ofCustomer('bob', 2, undefined);
    expect(page).toEqual([
      { at: day(22), number: 3 },
      { at: day(21), number: 4 },
    ]);
    expect(await lists.ofCustomer('bob', 2, page[1])).toEqual([{ at: day(20), number: 2 }]);
    expect(await lists.ofCustomer('nobody', 2, undefined)).toEqual([]);
  });

  it('read the cases themselves, and who writes from an address', async () => {
    const { lists } = await stored({ subject: 'Scanner' });
    const [found, ...others] = await lists.cases([2, 99]);
    expect(found).toEqual(caseOf({ number: 2, version: 1, subject: 'Scanner' }));
    expect(others).toEqual([]);
    expect(await lists.cases([])).toEqual([]);
    expect(await lists.customerAt('ann@client.test')).toBe('ann');
    expect(await lists.customerAt('nobody@client.test')).toBeUndefined();
  });
});
