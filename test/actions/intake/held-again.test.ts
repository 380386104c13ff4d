import { describe, expect, it } from 'vitest';
import type { RawInbox } from '#actions/intake/inbox-ports.ts';
import { keepHeldMail } from '#actions/intake/keep-held-mail.ts';
import { processAgain } from '#actions/intake/process-again.ts';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { reconsiderHeldMail } from '#actions/intake/reconsider-held-mail.ts';
import { releaseHeldMail } from '#actions/intake/release-held-mail.ts';
import { olga } from '../../support/agents.ts';
import { supportMailbox } from '../../support/facts.ts';
import { MemoryRawInbox } from '../../support/memory/mail/raw-inbox.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { noticeToOlga } from './notice-to-olga.ts';

const toNobody = { recipients: ['nobody@postcase.test'] };
const mail = (subject: string) =>
  [
    'From: ann@client.test',
    'To: nobody@postcase.test',
    `Subject: ${subject}`,
    'Message-ID: <one@client.test>',
    '',
    'Help!',
  ].join('\r\n');

/** A mail is held, and somebody asks for it. */
async function heldMailOf() {
  const postcase = new MemoryPostcase();
  const { mails, receiving } = postcase;
  const receipt = postcase.arrived(mail('Printer'), toNobody);
  expect(await receiveMail(receipt, receiving)).toEqual({ outcome: 'held', cause: 'no-mailbox' });
  const inbox: RawInbox = {
    waiting: async function* () {},
    head: async (key) => mails.objects.get(key),
    find: async (key) => (mails.objects.has(key) ? { key, storedAt: receipt.receivedAt } : undefined),
    putBack: async (key, name) => {
      const bytes = mails.objects.get(key);
      if (!bytes) return undefined;
      mails.objects.set(`raw/${name}`, bytes);
      return { key: `raw/${name}`, storedAt: receipt.receivedAt };
    },
  };
  const ports = { ...receiving, inbox, receipts: { enqueue: async () => {} }, now: () => postcase.now };
  const id = receipt.objectKey.slice('raw/'.length);
  const kept = async () => ({ row: (await receiving.held.find(id))?.id, bytes: mails.keys('held') });
  return { id, ports, postcase, kept };
}

/** The ports of a function that dies before its so-manieth write. */
function dyingBefore<Ports extends object>(most: number, ports: Ports): Ports {
  let done = 0;
  const writes = [
    'keep',
    'file',
    'setAside',
    'withdraw',
    'discard',
    'register',
    'keepNote',
    'keepAnswer',
    'hold',
    'remove',
  ];
  const guarded = (port: object) =>
    new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          if (writes.includes(String(name)) && done++ >= most) throw new Error('The function is over');
          return value.apply(target, given);
        };
      },
    });
  const { mails, cases, held } = ports as unknown as Record<string, object>;
  return { ...ports, mails: guarded(mails ?? {}), cases: guarded(cases ?? {}), held: guarded(held ?? {}) };
}

describe('MAIL-02 MAIL-21 a held mail is never in the inbox, whenever its release dies', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('after %i writes: the same again ends with one message', async (most) => {
    const { id, ports, postcase, kept } = await heldMailOf();
    await releaseHeldMail(id, dyingBefore(most, ports)).catch(() => undefined);
    expect(postcase.mails.keys('raw')).toEqual([]);
    if (await postcase.receiving.held.find(id)) await releaseHeldMail(id, ports);
    expect(await kept()).toEqual({ row: undefined, bytes: [] });
    expect(postcase.table.received()).toHaveLength(1);
    expect(postcase.mails.keys('duplicates')).toEqual([]);
  });

  it('CASE-19 an agent’s answer that is decided anew stays theirs alone, whenever that dies', async () => {
    for (let most = 0; most < 5; most++) {
      const { postcase, answer, replies } = await noticeToOlga();
      const { changed } = postcase.configuration;
      postcase.configuration.changed = { ...changed, blocked: [olga.address] };
      await answer();
      postcase.configuration.changed = changed;
      const [{ id } = { id: '' }] = await postcase.receiving.held.list(1);
      const ports = { ...postcase.receiving, now: () => postcase.now };
      await reconsiderHeldMail(id, dyingBefore(most, ports), { agentsAct: false }).catch(() => undefined);
      expect(postcase.mails.keys('raw')).toEqual([]);
      expect(replies()).toEqual([]);
      expect(postcase.mails.keys('held')).toHaveLength(1);
      expect(await reconsiderHeldMail(id, ports, { agentsAct: false })).toEqual({
        outcome: 'held',
        cause: 'agent-refused',
      });
    }
  });
});

describe('MAIL-02 MAIL-21 a held mail that somebody asks for is never lost', () => {
  it('processed again and to be held as before: it is held once', async () => {
    const { id, ports, kept } = await heldMailOf();
    expect(await processAgain(`held/${id}`, ports)).toEqual({ outcome: 'held', cause: 'no-mailbox' });
    expect(await kept()).toEqual({ row: id, bytes: [`held/${id}`] });
  });

  it('processed again, and registering breaks: it is held as before', async () => {
    const { id, ports, kept } = await heldMailOf();
    const load = () => Promise.reject(new Error('DynamoDB is down'));
    const broken = { ...ports, configuration: { load, loadAnew: load } };
    await expect(processAgain(`held/${id}`, broken)).rejects.toThrow('DynamoDB is down');
    expect(await kept()).toEqual({ row: id, bytes: [`held/${id}`] });
  });

  it('released: it is a case, and no longer held', async () => {
    const { id, ports, postcase, kept } = await heldMailOf();
    expect(await releaseHeldMail(id, ports)).toMatchObject({ outcome: 'registered' });
    expect(await kept()).toEqual({ row: undefined, bytes: [] });
    expect(postcase.table.received()).toHaveLength(1);
  });

  it('released twice, the first time dying after the registration: it is one message', async () => {
    const { id, ports, postcase, kept } = await heldMailOf();
    const dying = {
      ...ports,
      held: { ...ports.held, find: ports.held.find.bind(ports.held), remove: () => Promise.reject(new Error('died')) },
    };
    await expect(releaseHeldMail(id, dying)).rejects.toThrow('died');
    postcase.mails.objects.set(`held/${id}`, Buffer.from(mail('Printer')));
    expect(await releaseHeldMail(id, ports)).toMatchObject({ outcome: 'duplicate' });
    expect(await kept()).toEqual({ row: undefined, bytes: [] });
    expect(postcase.table.received()).toHaveLength(1);
  });
});

const day = 24 * 60 * 60_000;

/** What people do about held mail of a Postcase, by the console and by command. */
function desk(postcase: MemoryPostcase) {
  const inbox = new MemoryRawInbox(postcase.mails, () => postcase.now);
  const ports = { ...postcase.receiving, inbox, now: () => postcase.now };
  const receipts = { enqueue: async () => {} };
  return {
    keeper: keepHeldMail({ ...ports, audit: { add: async () => {} } }),
    again: (id: string) => processAgain(`held/${id}`, { ...ports, receipts }),
  };
}

describe('MAIL-02 MAIL-21 a mail that is decided anew', () => {
  it.each(['console', 'command'])('by %s comes in now: nothing of it lies in the past', async (by) => {
    const { id, postcase } = await heldMailOf();
    postcase.configuration.changed = { mailboxes: [{ ...supportMailbox, address: 'nobody@postcase.test' }] };
    postcase.now = new Date(postcase.now.getTime() + 21 * day);
    const now = postcase.now.toISOString();
    const { keeper, again } = desk(postcase);
    await (by === 'console' ? keeper.reconsider(id, olga.address) : again(id));
    const { case: registered, messages } = postcase.table.page(1) ?? {};
    expect(registered).toMatchObject({ registeredAt: now, statusSince: now, lastMessageAt: now, waitingSince: now });
    expect(messages?.[0]).toMatchObject({ direction: 'in', at: now });
  });

  it('and is held again stands where it stood, by the day that it came', async () => {
    const { id, postcase } = await heldMailOf();
    const before = await postcase.receiving.held.find(id);
    postcase.now = new Date(postcase.now.getTime() + 21 * day);
    expect(await desk(postcase).keeper.reconsider(id, olga.address)).toMatchObject({ outcome: 'held' });
    expect(await postcase.receiving.held.find(id)).toEqual(before);
  });

  it('CASE-19 and is an agent’s answer never leaves in their name: they have written something else since', async () => {
    const { postcase, answer, replies, page } = await noticeToOlga();
    const text = 'Off and on.\n\n#status nonsense';
    expect(await answer({ text })).toEqual({ outcome: 'held', cause: 'agent-command' });
    const [held] = await postcase.receiving.held.list(1);
    const { keeper } = desk(postcase);
    await expect(keeper.reconsider(held?.id ?? '', 'boris@agents.test')).rejects.toMatchObject({
      code: 'mail-of-agent',
    });
    expect(replies()).toEqual([]);
    expect(page().case.status).toBe('New');
    expect(postcase.mails.keys('raw')).toEqual([]);
    expect(await postcase.receiving.held.find(held?.id ?? '')).toEqual(held);
  });

  it('CASE-19 nor does one that was held because its writer was blocked, but for who has the command', async () => {
    const { postcase, answer, replies } = await noticeToOlga();
    const { changed } = postcase.configuration;
    postcase.configuration.changed = { ...changed, blocked: [olga.address] };
    expect(await answer()).toEqual({ outcome: 'held', cause: 'blocked-sender' });
    postcase.configuration.changed = changed;
    const [{ id } = { id: '' }] = await postcase.receiving.held.list(1);
    const { keeper, again } = desk(postcase);
    expect(await keeper.reconsider(id, 'boris@agents.test')).toEqual({ outcome: 'held', cause: 'agent-refused' });
    expect(replies()).toEqual([]);
    expect(await again(id)).toEqual({ outcome: 'answered', caseNumber: 1 });
    expect(replies()).toHaveLength(1);
  });
});
