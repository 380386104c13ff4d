import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { editCase } from '#actions/work/edit-case.ts';
import type { RuleDryRunAnswer } from '#contract/rule-dry-run.ts';
import { agents, olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

let postcase: MemoryPostcase;
let client: ApiClient;

async function mail(at: string, subject: string): Promise<void> {
  postcase.now = new Date(at);
  const messageId = `<${subject}@client.test>`;
  await receiveMail(postcase.arrived(plainMail({ subject, messageId, text: `About ${subject}` })), postcase.receiving);
}

const unchanged = { subject: undefined, category: undefined, service: undefined, closureReason: undefined };
const asked = (caseNumber: number) => ({ caseNumber, who: olga.address, expectedVersion: undefined });

/** A month ago one case, then three: the second became urgent and was resolved, after which it is not any more. */
beforeEach(async () => {
  postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  client = new ApiClient(postcase);
  await mail('2026-10-01T10:00:00Z', 'Old');
  await mail('2026-11-02T10:00:00Z', 'Printer');
  await mail('2026-11-03T10:00:00Z', 'Scanner');
  await mail('2026-11-04T10:00:00Z', 'Plotter');
  postcase.now = new Date('2026-11-05T10:00:00Z');
  await editCase({ ...asked(2), ...unchanged, priority: 'High' }, postcase.working);
  postcase.now = new Date('2026-11-05T11:00:00Z');
  await changeStatus({ ...asked(2), status: 'In progress' }, postcase.working);
  await changeStatus({ ...asked(3), status: 'In progress' }, postcase.working);
  postcase.now = new Date('2026-11-05T12:00:00Z');
  await editCase({ ...asked(2), ...unchanged, priority: 'Low' }, postcase.working);
  postcase.now = new Date('2026-11-10T10:00:00Z');
});

const ask = async (columns: object, more: object = {}) =>
  (
    await client.ask({
      method: 'POST',
      path: '/rules/dry-run',
      role: 'admin',
      body: { name: 'mine', columns, ...more },
    })
  ).body as RuleDryRunAnswer;
const numbers = ({ hits }: RuleDryRunAnswer) => hits.map(({ number }) => number);

describe('NOTE-12 a rule is tried on the cases of the last thirty days before it is saved', () => {
  it('case by case, with what it would have done, and how many were looked at', async () => {
    const columns = {
      on: 'registered',
      conditions: [{ field: 'message.text', operator: 'contains', value: 'scanner' }],
      actions: [
        { do: 'set', field: 'priority', value: 'High' },
        { do: 'send', template: 'new-case', to: ['boss@office.test'] },
      ],
    };
    expect(await ask(columns)).toEqual({
      since: '2026-10-11T10:00:00.000Z',
      ...{ looked: 3, untouched: 0 },
      hits: [
        {
          ...{ number: 3, subject: 'Scanner', at: '2026-11-03T10:00:00.000Z' },
          did: [
            { do: 'set', what: 'priority', to: ['High'] },
            { do: 'send', what: 'new-case', to: ['boss@office.test'] },
          ],
        },
      ],
      reasons: [{ not: 'condition', detail: 'message.text contains scanner', count: 2 }],
    });
  });

  it('by the cases as they were then, not as they are now', async () => {
    const high = { field: 'priority', operator: 'is', value: 'High' };
    const taken = { field: 'status', operator: 'is', value: 'In progress' };
    const rule = { on: 'status-entered', conditions: [taken, high] };
    const noted = await ask({ ...rule, actions: [{ do: 'note', text: 'Look!' }] });
    expect(numbers(noted)).toEqual([2]);
    expect(noted.reasons).toEqual([{ not: 'condition', detail: 'priority is High', count: 1 }]);
    expect(noted.untouched).toBe(1);
  });

  it('and says why it would have done nothing: it is so already, nobody is there to be told', async () => {
    const set = await ask({ on: 'registered', actions: [{ do: 'set', field: 'category', value: 'Incident' }] });
    expect([set.hits, set.reasons]).toEqual([[], [{ not: 'same', count: 3 }]]);
    const told = await ask({ on: 'registered', actions: [{ do: 'send', template: 'new-case', to: ['agent'] }] });
    expect([told.hits, told.reasons]).toEqual([[], [{ not: 'nobody', count: 3 }]]);
  });

  it('of one that waits it tells when it would have looked again', async () => {
    const { hits } = await ask({ on: 'registered', delayMinutes: 60, actions: [{ do: 'note', text: 'Look!' }] });
    expect(hits.map(({ dueAt }) => dueAt)).toContain('2026-11-04T11:00:00.000Z');
  });

  it('NOTE-01 a mail of a status leaves at registration, too', async () => {
    const actions = [{ do: 'send', template: 'registered', to: ['customer'] }];
    const status = { field: 'status', operator: 'is', value: 'New' };
    const any = await ask({ on: 'status-entered', conditions: [status], actions }, { name: 'registered' });
    expect(numbers(any).toSorted()).toEqual([2, 3, 4]);
    const other = { field: 'status', operator: 'is', value: 'Closed' };
    expect(numbers(await ask({ on: 'status-entered', conditions: [other], actions }, { name: 'registered' }))).toEqual(
      [],
    );
  });

  it('page by page', async () => {
    for (let count = 0; count < 40; count++) await mail('2026-11-09T10:00:00Z', `More ${count}`);
    postcase.now = new Date('2026-11-10T10:00:00Z');
    const columns = { on: 'registered', actions: [{ do: 'note', text: 'Look!' }] };
    const first = await ask(columns);
    expect([first.looked, first.hits.length]).toEqual([25, 25]);
    const second = await ask(columns, { cursor: first.next });
    expect([second.looked, second.next]).toEqual([18, undefined]);
    expect(new Set([...numbers(first), ...numbers(second)]).size).toBe(43);
  });

  it('writes nothing and tells nobody', async () => {
    const before = JSON.stringify([postcase.table.page(2), postcase.table.answers(), postcase.queued()]);
    await ask({ on: 'registered', actions: [{ do: 'set', field: 'status', value: 'Resolved' }] });
    expect(JSON.stringify([postcase.table.page(2), postcase.table.answers(), postcase.queued()])).toBe(before);
    expect(await client.store.read()).toMatchObject({ rows: [] });
  });

  it('a rule that could not be saved is refused as it would be then', async () => {
    expect(await ask({ on: 'assignd', actions: [] })).toMatchObject({ type: 'row-wrong' });
  });
});
