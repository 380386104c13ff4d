import { expect, it } from 'vitest';
import { type DoneSource, doneCases } from '#actions/lists/done-cases.ts';
import type { Case } from '#domain/case/case.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import { caseOf } from '../../support/facts.ts';
import { MemoryCaseLists } from '../../support/memory/case-lists.ts';
import { MemoryTable } from '../../support/memory/table.ts';

const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
/** 450 closed cases of one customer; each hundredth is of Sales. */
const cases: readonly Case[] = Array.from({ length: 450 }, (_, index) =>
  caseOf({
    ...{ number: index + 1, status: 'Closed', customerId: 'ann', registeredAt: at(index), lastMessageAt: at(index) },
    group: (index + 1) % 100 === 0 ? 'Sales' : 'Repairs',
  }),
);

/** As who works in Sales alone sees them. */
class OwnGroups extends MemoryCaseLists {
  sees = ({ group }: { readonly group: string | undefined }) => group === 'Sales';
  override async cases(numbers: readonly number[]) {
    return (await super.cases(numbers)).filter((one) => this.sees(listedCase(one)));
  }
}

it.each<[what: string, source: DoneSource]>([
  ['a status', { statuses: ['Closed'] }],
  ['a customer', { customerId: 'ann' }],
])('CONS-01 CASE-15 done cases of %s are found to the end, however many of others stand between them', async (_, source) => {
  const table = new MemoryTable();
  for (const one of cases) table.cases.put(String(one.number), one);
  const lists = new OwnGroups(table);
  const found: number[] = [];
  let after: DonePlace | undefined;
  for (let pages = 0; pages < 10; pages++) {
    const page = await doneCases(source, after, { wanted: 2, isWanted: () => true }, lists);
    found.push(...page.found.map((one) => one.case.number));
    after = page.lookedTo;
    if (after === undefined) break;
  }
  expect(found).toEqual([400, 300, 200, 100]);
});
