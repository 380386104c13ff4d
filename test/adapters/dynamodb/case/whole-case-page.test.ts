import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { wholeCasePage } from '#adapters/dynamodb/case/whole-case-page.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import type { Case } from '#domain/case/case.ts';
import { caseOf } from '../../../support/facts.ts';
import { RealTables } from '../real-table.ts';
import { messageOf } from '../registration-of.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

it('CASE-14 any case of those that were merged shows them all, for one query each', async () => {
  const table = await tables.make();
  const { case: cases, message } = entities(table);
  const merged: Partial<Case>[] = [
    { number: 1, mergedInto: 2 },
    { number: 2, mergedInto: 3, merged: [1] },
    { number: 3, merged: [2, 1] },
    { number: 4 },
  ];
  for (const one of merged.map(caseOf)) {
    const { number } = one;
    await cases.create(one).go();
    await message.create(messageOf({ caseNumber: number, at: `2026-11-20T10:0${number}:00.000Z` })).go();
  }
  const send = vi.spyOn(table.client, 'send');
  for (const [number, shown] of [
    [1, [1, 2, 3]],
    [2, [1, 2, 3]],
    [3, [1, 2, 3]],
    [4, [4]],
  ] as const) {
    send.mockClear();
    const page = await wholeCasePage(table, number);
    expect(page?.case.number).toBe(shown.at(-1));
    expect(page?.messages.map(({ caseNumber }) => caseNumber)).toEqual(shown);
    expect(send.mock.calls.filter(([command]) => command instanceof QueryCommand)).toHaveLength(shown.length);
  }
  expect(await wholeCasePage(table, 5)).toBeUndefined();
});
