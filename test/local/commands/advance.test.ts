import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { LocalCloud } from '../../../local/cloud.ts';
import { askClock, moveClock } from '../../../local/commands/cloud/cloud-clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'postcase-clock-'));
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = new LocalCloud({ assembly: inject('assembly'), dataDir: folder });
  await cloud.start();
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function clock(init?: RequestInit): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${cloud.endpoint}/_/clock`, init);
  // Its form is asserted by the tests.
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

it('OPS-02 the clock tells virtual time and is moved ahead', async () => {
  const { body: before } = await clock();
  const { body: after } = await clock({ method: 'POST', body: '2 hours' });
  const moved = Date.parse(after.now ?? '') - Date.parse(before.now ?? '');
  expect(moved).toBeGreaterThanOrEqual(2 * 3_600_000);
  expect(moved).toBeLessThan(2 * 3_600_000 + 60_000);
  expect(cloud.now()).toBeGreaterThanOrEqual(Date.parse(after.now ?? ''));
});

it('OPS-02 commands take the time from the cloud, whose clock may be ahead of the machine', async () => {
  const moved = await askClock(cloud.endpoint, { method: 'POST', body: '2 days' });
  const now = await askClock(cloud.endpoint);
  expect(now.getTime()).toBeGreaterThanOrEqual(moved.getTime());
  expect(now.getTime() - Date.now()).toBeGreaterThan(47 * 3_600_000);
  await expect(askClock(cloud.endpoint, { method: 'POST', body: 'banana' })).rejects.toThrow("'banana' is no duration");
});

it.each(['', 'soon', '-1 day', '3 fortnights'])('OPS-02 “%s” is no time to move by, and it says so', async (body) => {
  expect(await clock({ method: 'POST', body })).toMatchObject({
    status: 400,
    body: { error: expect.stringMatching(/duration|unit of time/) },
  });
});

it('OPS-02 a long way shows how far it is, and stops with the hour in hand when its command does', async () => {
  const before = await askClock(cloud.endpoint);
  const stopped = new AbortController();
  const told: number[] = [];
  const day = 24 * 3_600_000;
  const moved = await moveClock(cloud.endpoint, 700 * day, stopped.signal, ({ gone }) => {
    told.push(gone);
    if (told.length === 2) stopped.abort();
  });
  expect(told).toEqual([3_600_000, 7_200_000]);
  expect(moved.gone).toBe(10_800_000);
  expect((await askClock(cloud.endpoint)).getTime() - before.getTime()).toBeLessThan(day);
  const rest = await moveClock(cloud.endpoint, 5_400_000, new AbortController().signal, ({ gone }) => told.push(gone));
  expect([rest.gone, told.at(-1)]).toEqual([5_400_000, 3_600_000]);
});

it('OPS-02 more than two years at once are refused, before anything moves', async () => {
  const limit = 'is too long: time moves by two years (732 days) at once at most.';
  expect(await clock({ method: 'POST', body: '99999999 days' })).toEqual({
    status: 400,
    body: { error: `'99999999 days' ${limit}` },
  });
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['local/commands/advance.ts', '99999999', 'days'], (_, out, err) => resolve(out + err));
  });
  expect(said).toBe(`'99999999 days' ${limit}\n`);
});

it('OPS-02 npm run advance explains itself', async () => {
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['local/commands/advance.ts', '--help'], (_, out) => resolve(out));
  });
  expect(said).toContain('npm run advance -- 90 minutes');
});
