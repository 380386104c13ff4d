import { describe, expect, it } from 'vitest';
import type { RawInbox } from '#actions/intake/inbox-ports.ts';
import { processAgain } from '#actions/intake/process-again.ts';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { releaseHeldMail } from '#actions/intake/release-held-mail.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

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

/** A mail is held, and somebody asks for it; `meanwhile` happens when it is in the inbox again. */
async function heldMailOf(meanwhile: (postcase: MemoryPostcase) => Promise<unknown> = async () => {}) {
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
      await meanwhile(postcase);
      return { key: `raw/${name}`, storedAt: receipt.receivedAt };
    },
  };
  const ports = { ...receiving, inbox, receipts: { enqueue: async () => {} }, now: () => postcase.now };
  const id = receipt.objectKey.slice('raw/'.length);
  const kept = async () => ({ row: (await receiving.held.find(id))?.id, bytes: mails.keys('held') });
  return { id, ports, postcase, kept };
}

/** The receipt of the first time comes again, or the sweep brings it. */
const receiptAgain = async (postcase: MemoryPostcase) => {
  const [, ...none] = postcase.mails.keys('raw');
  expect(none).toEqual([]);
  const receipt = { ...postcase.arrived('', toNobody), objectKey: 'raw/1' };
  postcase.mails.objects.delete('raw/2');
  expect(await receiveMail(receipt, postcase.receiving)).toEqual({ outcome: 'held', cause: 'no-mailbox' });
};

describe('MAIL-02 MAIL-21 a held mail that somebody asks for is never lost', () => {
  it('released, while its old receipt holds it again: it is held as before', async () => {
    const { id, ports, kept } = await heldMailOf(receiptAgain);
    expect(await releaseHeldMail(id, ports)).toEqual({ outcome: 'done-before' });
    expect(await kept()).toEqual({ row: id, bytes: [`held/${id}`] });
  });

  it('processed again, while its old receipt holds it again: it is held as before', async () => {
    const { id, ports, kept } = await heldMailOf(receiptAgain);
    expect(await processAgain(`held/${id}`, ports).catch(({ code }) => code)).toBe('mail-unknown');
    expect(await kept()).toEqual({ row: id, bytes: [`held/${id}`] });
  });

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
