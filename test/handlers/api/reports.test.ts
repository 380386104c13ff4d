import { beforeEach, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { countFact } from '#actions/rating/count-fact.ts';
import { countCase } from '#actions/reports/count-case.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import type { AgentReportAnswer, NormReportAnswer } from '#contract/reports.ts';
import { baseServiceLevels } from '#domain/configuration/service-level.ts';
import { agents, olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { memoryRatingWrites } from '../../support/memory/ratings.ts';
import { writeAll } from '../../support/memory/transaction.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { ratingOf } from '../../support/ratings.ts';

let client: ApiClient;
const ask = async (report: string, query: Record<string, string> = {}) =>
  (await client.ask({ path: `/reports/${report}`, query, role: 'viewer' })).body;

/** On Friday at ten a case came that Olga takes at noon and resolves on Monday. */
beforeEach(async () => {
  const postcase = new MemoryPostcase();
  client = new ApiClient(postcase);
  postcase.configuration.changed = {
    agents,
    serviceLevels: baseServiceLevels.map((level) => ({ ...level, active: true })),
  };
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const asked = { caseNumber: 1, who: olga.address, expectedVersion: undefined };
  postcase.now = new Date('2026-11-20T12:00:00.000Z');
  await assignCase({ ...asked, agent: olga.address, group: undefined }, postcase.working);
  await changeStatus({ ...asked, status: 'In progress' }, postcase.working);
  postcase.now = new Date('2026-11-23T12:00:00.000Z');
  await changeStatus({ ...asked, status: 'Resolved' }, postcase.working);
  const { figures, caseFigures } = client;
  const ports = { ...client.ports, figures, caseFigures, pause: async () => undefined };
  await countCase(1, ports);
  const rating = ratingOf({ caseNumber: 1, day: '2026-11-23', agent: olga.address, comment: 'Quick' });
  writeAll(memoryRatingWrites({ rating }, postcase.table));
  const key = { kind: 'rating', caseNumber: 1, day: rating.day } as const;
  await countFact(key, ports);
});

it('SLA-08 a viewer reads how much was in time, beside the period before', async () => {
  const body = (await ask('norm', { by: 'level', compare: 'before' })) as NormReportAnswer;
  expect(body).toMatchObject({
    ...{ from: '2026-10-25', to: '2026-11-23' },
    lines: [{ value: 'Standard', response: { inTime: 1, late: 0 }, resolution: { inTime: 1, rate: 1 } }],
    compared: { from: '2026-09-25', to: '2026-10-24', total: { resolution: { rate: null } } },
  });
});

it('RATE-08 and volumes, times and ratings', async () => {
  const days = { from: '2026-11-20', to: '2026-11-23', by: 'day' };
  const backlog = (count: number) => ({ backlog: count });
  expect(await ask('volumes', days)).toMatchObject({
    total: { registered: 1, resolved: 1, backlog: 0 },
    lines: [backlog(1), backlog(1), backlog(1), backlog(0)],
  });
  expect(await ask('times')).toMatchObject({ total: { answer: { count: 0, p50: null }, resolution: { count: 1 } } });
  expect(await ask('ratings', { compare: 'before' })).toMatchObject({
    total: { ratings: 1 },
    compared: { total: { ratings: 0 } },
  });
});

it('RATE-08 comments go on where the page before ended', async () => {
  const first = (await ask('ratings/comments', { limit: '1' })) as { next: string };
  expect(first).toMatchObject({ comments: [{ number: 1, comment: 'Quick' }] });
  expect(await ask('ratings/comments', { limit: '1', cursor: first.next })).toMatchObject({ comments: [] });
  expect(await ask('ratings/comments', { cursor: 'x' })).toMatchObject({ type: 'cursor-wrong' });
});

it('an agent’s week is the caller’s unless told', async () => {
  const mine = (await ask('agent')) as AgentReportAnswer;
  expect(mine).toMatchObject({
    ...{ agent: olga.address, from: '2026-11-17', to: '2026-11-23' },
    volumes: { registered: 1, resolved: 1, backlog: 0 },
    norm: { resolution: { inTime: 1 } },
    ratings: { ratings: 1 },
    compared: { from: '2026-11-10', to: '2026-11-16', volumes: { registered: 0 } },
  });
  expect(mine.days.map(({ backlog }) => backlog)).toEqual([0, 0, 0, 1, 1, 1, 0]);
  expect(await ask('agent', { agent: 'nobody@agents.test' })).toMatchObject({ volumes: { registered: 0 } });
});

it('a period that is none is refused', async () => {
  expect(await ask('norm', { from: '2026-11-23', to: '2026-11-01' })).toMatchObject({ type: 'period-wrong' });
  for (const report of ['norm', 'volumes', 'times', 'agent'])
    expect(await ask(report, { from: '1900-01-01', to: '1900-01-02' })).toMatchObject({
      type: 'period-wrong',
      title: expect.stringMatching(/look back two years, the period before included: to 2024-11-21/),
    });
  expect(await ask('norm', { from: '2024-11-21', to: '2024-11-30' })).toMatchObject({ from: '2024-11-21' });
  expect(await ask('volumes', { from: '2024-11-21', to: '2024-11-30', compare: 'before' })).toMatchObject({
    type: 'period-wrong',
  });
  expect(await ask('norm', { by: 'moon' })).toMatchObject({ type: 'request-wrong' });
});
