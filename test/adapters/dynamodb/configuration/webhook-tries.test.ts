import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebhookTries } from '#actions/webhook/ports.ts';
import { DynamoWebhookTries } from '#adapters/dynamodb/configuration/webhook-tries.ts';
import { MemoryWebhookTries } from '../../../support/memory/configuration/webhook-tries.ts';
import { RealTables } from '../real-table.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

const at = (seconds: number) => new Date(Date.parse('2026-11-23T10:00:00.000Z') + seconds * 1000);
const attempt = (number: number, waitId = 'w') => ({ caseNumber: 1, waitId, attempt: number });

describe.each<[string, () => Promise<WebhookTries>]>([
  ['in DynamoDB', async () => new DynamoWebhookTries(await tables.make())],
  ['in memory', async () => new MemoryWebhookTries()],
])('NOTE-12 Tries of a call %s', (_, made) => {
  it('are begun once each, however many ask at once', async () => {
    const tries = await made();
    const begun = await Promise.all([1, 2, 3].map(() => tries.begin(attempt(1), at(0))));
    expect(begun.filter(Boolean)).toEqual([true]);
    expect(await tries.begin(attempt(1, 'other'), at(0))).toBe(true);
  });

  it('that broke off are begun again, and those that were followed by another one are not', async () => {
    const tries = await made();
    expect(await tries.begin(attempt(1), at(0))).toBe(true);
    expect(await tries.begin(attempt(1), at(180))).toBe(true);
    await tries.queued(attempt(2), at(181));
    expect(await tries.begin(attempt(1), at(600))).toBe(false);
    expect(await tries.begin(attempt(2), at(200))).toBe(true);
    expect(await tries.begin(attempt(2), at(201))).toBe(false);
  });

  it('that are late take nothing back', async () => {
    const tries = await made();
    await tries.begin(attempt(3), at(0));
    await tries.queued(attempt(2), at(1));
    expect(await tries.begin(attempt(2), at(2))).toBe(false);
    expect(await tries.begin(attempt(3), at(2))).toBe(false);
  });
});
