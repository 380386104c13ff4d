import { beforeEach, describe, expect, it } from 'vitest';
import { type CallPorts, callWebhook } from '#actions/webhook/call-webhook.ts';
import { webhookSecret } from '#actions/webhook/webhook-secret.ts';
import { callWebhookAgain } from '#actions/work/waits/call-webhook-again.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { webhookCall } from '#domain/life/webhook-call.ts';
import type { Answer } from '#domain/webhook/after-call.ts';
import { mostAttempts } from '#domain/webhook/after-call.ts';
import { MemoryCases } from '../../support/memory/cases.ts';
import { MemoryWebhookTries } from '../../support/memory/configuration/webhook-tries.ts';
import type { MemoryPostcase } from '../../support/memory/postcase.ts';
import { waitKey } from '../../support/memory/table.ts';
import { withCase } from '../work/with-case.ts';

const crm = { name: 'crm', active: true, url: 'https://crm.example.com/hook' };
const answered: Answer = { status: 200, milliseconds: 5 };

let postcase: MemoryPostcase;
let waitId: string;
let posted: { readonly url: string; readonly body: string; readonly headers: Readonly<Record<string, string>> }[];
let lines: AuditEntry[];
let tries: MemoryWebhookTries;
let queued: { readonly attempt: number; readonly delaySeconds: number }[];

beforeEach(async () => {
  ({ postcase } = await withCase());
  postcase.configuration.changed = { webhooks: [crm] };
  const about = postcase.table.cases.get('1');
  if (!about) throw new Error('There should be a case');
  const wait = webhookCall(
    about,
    { webhook: 'crm', rule: 'tell-crm', event: 'registered' },
    { id: 'c1', at: postcase.now.toISOString() },
  );
  postcase.table.waits.put(waitKey(wait), wait);
  waitId = wait.id;
  posted = [];
  queued = [];
  lines = [];
  tries = new MemoryWebhookTries();
});

const secrets = {
  of: async () => ({ secret: 'whsec_1', madeAt: '2026-01-01T00:00:00.000Z' }),
  renew: async (_: string, audited: AuditEntry) => {
    lines.push(audited);
    return { secret: 'whsec_2', madeAt: audited.at };
  },
};

function ports(answer: Answer): CallPorts {
  return {
    cases: new MemoryCases(postcase.table),
    configuration: postcase.configuration,
    caller: {
      async post(url, body, headers) {
        posted.push({ url, body, headers });
        return answer;
      },
    },
    secrets,
    tries,
    calls: { enqueue: async ({ attempt }, delaySeconds) => void queued.push({ attempt, delaySeconds }) },
    now: () => postcase.now,
    pause: async () => undefined,
  };
}

const call = (answer: Answer, attempt = 1) => callWebhook({ caseNumber: 1, waitId, attempt }, ports(answer));
const wait = () => postcase.table.waits.get(waitKey({ caseNumber: 1, id: waitId }));

describe('NOTE-12 A webhook that is due', () => {
  it('is called, signed, and its answer stands in the case', async () => {
    expect(await call(answered)).toEqual({ outcome: 'done', webhook: 'crm', said: '200 after 5 ms' });
    expect(posted).toMatchObject([{ url: crm.url, headers: { 'Postcase-Event': 'registered' } }]);
    expect(posted[0]?.headers['Postcase-Signature']).toMatch(/^t=\d{10},v1=[0-9a-f]{64}$/);
    expect(JSON.parse(posted[0]?.body ?? '')).toMatchObject({ event: 'registered', case: { number: 1 } });
    expect(wait()).toMatchObject({ state: 'done', outcome: '200 after 5 ms' });
  });

  it('is not called again when its message comes twice', async () => {
    await call(answered);
    expect(await call(answered)).toEqual({ outcome: 'ended-before' });
    expect(posted).toHaveLength(1);
  });

  it('that fails is put back, and waits on', async () => {
    expect(await call({ status: 503, milliseconds: 5 }, 2)).toMatchObject({ outcome: 'put-off' });
    expect(queued).toEqual([{ attempt: 3, delaySeconds: 30 }]);
    expect(wait()).toMatchObject({ state: 'waiting' });
  });

  it('that fails is tried in one row, though its message came twice', async () => {
    const failed: Answer = { status: 503, milliseconds: 5 };
    await Promise.all([call(failed), call(failed)]);
    expect(await call(failed)).toEqual({ outcome: 'tried-before' });
    expect(queued).toEqual([{ attempt: 2, delaySeconds: 15 }]);
    await call(failed, 2);
    postcase.now = new Date(postcase.now.getTime() + 3_600_000);
    expect(await call(failed)).toEqual({ outcome: 'tried-before' });
    expect(posted).toHaveLength(2);
    expect(queued).toHaveLength(2);
  });

  it('that broke off is called again by the same message', async () => {
    const enqueue = async () => {
      throw new Error('SQS is away');
    };
    const asked = { caseNumber: 1, waitId, attempt: 1 };
    const failing = { ...ports({ status: 503, milliseconds: 5 }), calls: { enqueue } };
    await expect(callWebhook(asked, failing)).rejects.toThrow('SQS is away');
    postcase.now = new Date(postcase.now.getTime() + 180_000);
    expect(await callWebhook(asked, ports(answered))).toMatchObject({ outcome: 'done' });
  });

  it('that fails for hours is given up, and the case says so', async () => {
    expect(await call({ status: 503, milliseconds: 5 }, mostAttempts)).toMatchObject({ outcome: 'given-up' });
    expect(queued).toEqual([]);
    expect(wait()).toMatchObject({ state: 'dropped', outcome: expect.stringContaining('given up after') });
  });

  it.each([
    [{ webhooks: [] }],
    [{ webhooks: [{ ...crm, active: false }] }],
  ])('that is off or gone is called no more: %j', async (changed) => {
    postcase.configuration.changed = changed;
    expect(await call(answered)).toMatchObject({ outcome: 'given-up', said: 'the webhook crm is off or gone' });
    expect(posted).toEqual([]);
  });

  it('is noted though somebody changes the case while it is called', async () => {
    const busy = ports(answered);
    const { caller } = busy;
    const post: typeof caller.post = async (...asked) => {
      const about = postcase.table.cases.get('1');
      if (about) postcase.table.cases.put('1', { ...about, entry: about.entry + 1, version: about.version + 1 });
      return caller.post(...asked);
    };
    await callWebhook({ caseNumber: 1, waitId, attempt: 1 }, { ...busy, caller: { post } });
    expect(wait()).toMatchObject({ state: 'done' });
  });

  it('is an error when there is none', async () => {
    const asked = callWebhook({ caseNumber: 1, waitId: 'none', attempt: 1 }, ports(answered));
    await expect(asked).rejects.toThrow('There is no webhook to call with none of case 1');
  });
});

describe('NOTE-12 The secret of a webhook', () => {
  const asked = (name: string, renew: boolean) =>
    webhookSecret(
      { who: 'ann', name, renew },
      { configuration: postcase.configuration, secrets, now: () => postcase.now, newId: () => 'a1' },
    );

  it('is told, and made anew when somebody asks for it', async () => {
    expect(await asked('crm', false)).toMatchObject({ name: 'crm', secret: 'whsec_1' });
    expect(lines).toEqual([]);
    expect(await asked('crm', true)).toEqual({ name: 'crm', secret: 'whsec_2', madeAt: postcase.now.toISOString() });
  });

  it('CONS-05 stands in the audit when it is made anew: who and when, never the secret', async () => {
    await asked('crm', true);
    const [before, after] = ['2026-01-01T00:00:00.000Z', postcase.now.toISOString()].map((madeAt) => ({ madeAt }));
    expect(lines).toEqual([
      {
        id: 'a1',
        at: after?.madeAt,
        who: 'ann',
        what: 'changed',
        lookup: 'webhook-secret',
        name: 'crm',
        before,
        after,
      },
    ]);
  });

  it('is none where there is no such webhook', async () => {
    await expect(asked('other', false)).rejects.toThrow('There is no webhook "other".');
  });
});

describe('NOTE-12 A webhook is called once more', () => {
  const again = (id: string) =>
    callWebhookAgain(
      { caseNumber: 1, who: 'ann@agents.test', expectedVersion: undefined, waitId: id },
      postcase.working,
    );

  it('when it was given up', async () => {
    await call({ status: 410, milliseconds: 5 });
    const { waits } = await again(waitId);
    expect(waits).toMatchObject([{ id: `${waitId}_2`, state: 'waiting' }]);
    expect(postcase.table.page(1)?.events.at(-1)).toMatchObject({
      ...{ what: 'webhook-called-again', who: 'ann@agents.test', to: 'crm' },
    });
    expect(postcase.table.waits.get(waitKey({ caseNumber: 1, id: `${waitId}_2` }))?.state).toBe('waiting');
  });

  it('by the id of the first call however often it was called since', async () => {
    await call({ status: 410, milliseconds: 5 });
    await again(waitId);
    await expect(again(waitId)).rejects.toThrow('That call is still being tried by itself.');
    waitId = `${waitId}_2`;
    await call({ status: 410, milliseconds: 5 });
    const { waits } = await again(waitId.replace('_2', ''));
    expect(waits).toMatchObject([{ id: waitId.replace('_2', '_3') }]);
  });

  it('not while it is still tried, nor when there is none', async () => {
    await expect(again(waitId)).rejects.toThrow('That call is still being tried by itself.');
    await expect(again('none')).rejects.toThrow('The case has no call of a webhook none.');
  });
});
