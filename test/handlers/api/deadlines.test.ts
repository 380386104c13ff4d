import { expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import type { CasePage } from '#contract/case-page.ts';
import type { Explanation } from '#contract/deadlines.ts';
import { baseServiceLevels } from '#domain/configuration/service-level.ts';
import { agents, olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

it('SLA-04 SLA-05 a case shows its clocks and its nearest deadline, lists have it, and it tells how it was computed', async () => {
  const postcase = new MemoryPostcase();
  const serviceLevels = baseServiceLevels.map((level) => ({ ...level, active: true }));
  postcase.configuration.changed = { agents, serviceLevels };
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const client = new ApiClient(postcase);
  const page = async () => (await client.ask({ path: '/cases/1' })).body as CasePage;

  const { case: fresh, coming } = await page();
  expect([fresh.dueAt, coming]).toEqual(['2026-11-20T14:00:00.000Z', []]);
  expect(fresh.clocks.map(({ kind }) => kind)).toEqual(['response', 'resolution']);
  const { body: listed } = await client.ask({ path: '/cases', query: { list: 'all' } });
  expect(listed).toMatchObject({ cases: [{ dueAt: '2026-11-20T14:00:00.000Z' }] });

  postcase.now = new Date('2026-11-20T12:00:00.000Z');
  const asked = { caseNumber: 1, who: olga.address, expectedVersion: undefined };
  await changeStatus({ ...asked, status: 'In progress' }, postcase.working);
  await changeStatus({ ...asked, status: 'Waiting for customer' }, postcase.working);
  const { case: paused } = await page();
  expect(paused.dueAt).toBeUndefined();
  expect(paused.clocks[1]).toMatchObject({ kind: 'resolution', leftMinutes: 1500 });

  const { body } = await client.ask({ path: '/cases/1/deadlines' });
  const { clocks, ...explained } = body as Explanation;
  expect(explained).toEqual({
    level: 'Standard',
    schedule: 'Office hours',
    zone: 'UTC',
    considered: [{ level: 'Standard', verdict: 'chosen' }],
  });
  expect(clocks[1]).toMatchObject({ pauses: [{ from: '2026-11-20T12:00:00.000Z' }], days: [{ minutes: 120 }] });
  expect((await client.ask({ path: '/cases/2/deadlines' })).status).toBe(404);
});
