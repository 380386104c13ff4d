import { type AskedList, listCases } from '#actions/lists/list-cases.ts';
import type { Case } from '#domain/case/case.ts';
import type { AskedFilter } from '#domain/lists/view.ts';
import { olga } from '../../support/agents.ts';
import { caseOf } from '../../support/facts.ts';
import { MemoryCaseLists } from '../../support/memory/case-lists.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

export const minute = (count: number) =>
  new Date(Date.parse('2026-11-01T10:00:00.000Z') + count * 60_000).toISOString();

export const closed = { status: 'Closed', closedAt: minute(500) };
export const looking = { who: olga.address, groups: [], now: '2026-11-20T10:00:00.000Z' };

/** An install with cases 1, 2, 3 …, each registered a minute after the one before, and the lists of them. */
export function listsOf(cases: readonly Partial<Case>[]) {
  const postcase = new MemoryPostcase();
  const { table, configuration } = postcase;
  for (const [index, differences] of cases.entries()) {
    const number = index + 1;
    const at = { registeredAt: minute(number), lastMessageAt: minute(number) };
    table.cases.put(String(number), caseOf({ number, ...at, ...differences }));
  }
  table.addresses.put('bob@client.test', { customerId: 'bob', accountId: undefined });
  const ports = { lists: new MemoryCaseLists(table), configuration };
  const page = (asked: Partial<Omit<AskedList, 'filter'>> & { filter?: Partial<AskedFilter> } = {}) => {
    const usual = { order: 'newest', limit: 10, cursor: undefined, looking } as const;
    return listCases({ ...usual, ...asked, filter: { list: 'open', statuses: [], ...asked.filter } }, ports);
  };
  /** All pages, one after the other. */
  const numbers = async (asked: Parameters<typeof page>[0] = {}) => {
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const { cases, next } = await page({ ...asked, cursor });
      found.push(...cases.map(({ number }) => number));
      cursor = next;
    } while (cursor !== undefined);
    return found;
  };
  return { postcase, ports, table, page, numbers };
}
