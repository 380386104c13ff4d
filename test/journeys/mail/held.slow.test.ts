import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DynamoFeedback } from '#adapters/dynamodb/mail/feedback.ts';
import { heldLines } from '../../../local/commands/held/held-list.ts';
import { answers, MailManager } from '../../../local/commands/held/mail-manager.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
let manager: MailManager;
beforeAll(async () => {
  journey = await Journey.start();
  manager = MailManager.local(journey.cloud.endpoint);
});
afterAll(() => journey.stop());

const gtube = ['XJS*C4JDBQADN1.NSBN3*2IDNEN*', 'GTUBE-STANDARD-ANTI-UBE', '-TEST-EMAIL*C.34X'].join('');
const list = async () => (await manager.ask({ command: 'list-held' }, answers.list)).held;

/** Writes a mail that is held, and returns its id. */
async function hold(
  from: string,
  subject: string,
  what: { to?: string; text?: string } = { to: 'nobody@postcase.test' },
) {
  const messageId = `<${subject.replaceAll(' ', '-')}@client.test>`;
  const to = what.to ?? support;
  await journey.write({ from, to, subject, messageId, ...(what.text !== undefined && { text: what.text }) });
  const found = (await list()).find((mail) => mail.subject === subject);
  if (!found) throw new Error(`${subject} is not held`);
  return found.id;
}

const released = (id: string) => manager.ask({ command: 'release-held', id }, answers.received);

describe('MAIL-21 held mail', () => {
  it('is listed newest first, with cause, sender, subject and preview', async () => {
    await hold('ann@client.test', 'First');
    await journey.cloud.advance('2 hours');
    await hold('bob@client.test', 'Second', { text: `${gtube}\nBuy!` });
    const held = await list();
    expect(held).toMatchObject([
      { subject: 'Second', from: 'bob@client.test', cause: 'spam', preview: expect.stringContaining('Buy!') },
      { subject: 'First', from: 'ann@client.test', cause: 'no-mailbox' },
    ]);
    const lines = heldLines(held, journey.cloud.now()).join('\n');
    expect(lines).toContain('no-mailbox, 2 hours ago');
    expect(lines).toContain('From ann@client.test: First');
  });

  it('that is released registers as if it had come now, and is answered', async () => {
    const id = await hold('ann@client.test', 'Let me in');
    await journey.cloud.advance('3 days');
    const before = new Date(journey.cloud.now()).toISOString();
    const { outcome, caseNumber = 0 } = await released(id);
    await journey.cloud.idle();
    expect(outcome).toBe('registered');
    const page = await journey.page(caseNumber);
    expect(page.case).toMatchObject({ subject: 'Let me in', mailbox: support });
    expect(page.case.registeredAt >= before).toBe(true);
    expect(page.messages.map(({ direction }) => direction).toSorted()).toEqual(['in', 'out']);
    expect((await journey.lastMailTo('ann@client.test')).subject).toContain('Let me in');
    expect((await list()).map((mail) => mail.id)).not.toContain(id);
    expect(await journey.keys(`held/${id}`)).toEqual([]);
    expect(await journey.keys(`raw/${id}`)).toEqual([]);
  });

  it('that is released joins its case, spam or not', async () => {
    await journey.write({
      from: 'ann@client.test',
      to: support,
      subject: 'Question',
      messageId: '<question@client.test>',
    });
    const { case: found } = await journey.caseAbout('Question');
    const from = 'ann@client.test';
    const reply = { from, to: support, subject: 'Joining spam', inReplyTo: '<question@client.test>', text: gtube };
    await journey.write({ ...reply, messageId: '<spam@client.test>' });
    const id = (await list()).find((mail) => mail.subject === 'Joining spam')?.id ?? '';
    expect(await released(id)).toEqual({ outcome: 'joined', caseNumber: found.number });
  });

  it('MAIL-14 that is released though SES took it for spam is answered: a person knows better', async () => {
    const id = await hold('ann@false.test', 'No spam at all', { text: `Hello\n${gtube}` });
    expect(await released(id)).toMatchObject({ outcome: 'registered' });
    await journey.cloud.idle();
    expect((await journey.lastMailTo('ann@false.test')).subject).toContain('No spam at all');
  });

  it('that is released twice is one message', async () => {
    const id = await hold('ann@client.test', 'Twice');
    const both = await Promise.allSettled([released(id), released(id)]);
    await journey.cloud.idle();
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    const { messages } = await journey.caseAbout('Twice');
    expect(messages.filter(({ direction }) => direction === 'in')).toHaveLength(1);
    await expect(released(id)).rejects.toThrow(`No mail ${id} is held.`);
  });

  it('of our own stays held, and is not lost', async () => {
    await journey.write({ from: 'ann@client.test', to: support, subject: 'Echo', messageId: '<echo@client.test>' });
    const ours = await journey.lastMailTo('ann@client.test');
    await journey.write(Buffer.from(ours.raw, 'latin1'), { from: support, to: [support] });
    const [own] = (await list()).filter(({ cause }) => cause === 'own-mail');
    expect(await released(own?.id ?? '')).toEqual({ outcome: 'held', cause: 'own-mail' });
    expect((await list()).map(({ id }) => id)).toContain(own?.id);
    expect(await journey.keys(`held/${own?.id}`)).toHaveLength(1);
  });

  it('that is deleted is gone with its bytes', async () => {
    const id = await hold('ann@client.test', 'Delete me');
    expect(await manager.ask({ command: 'delete-held', id }, answers.deleted)).toEqual({ deleted: id });
    expect((await list()).map((mail) => mail.id)).not.toContain(id);
    expect(await journey.keys(`held/${id}`)).toEqual([]);
    await expect(manager.ask({ command: 'delete-held', id }, answers.deleted)).rejects.toThrow('No mail');
  });
});

describe('MAIL-14 MAIL-21 the sender of a held mail', () => {
  it('is blocked: his next mail is held', async () => {
    const id = await hold('Mallory@Evil.test', 'To nobody');
    expect(await manager.ask({ command: 'block-sender', id }, answers.blocked)).toEqual({
      blocked: 'mallory@evil.test',
    });
    await journey.cloud.advance('1 minute');
    await journey.write({ from: 'mallory@evil.test', to: support, subject: 'Again', messageId: '<again@evil.test>' });
    expect((await list()).find((mail) => mail.subject === 'Again')).toMatchObject({ cause: 'blocked-sender' });
    expect((await list()).map((mail) => mail.id)).toContain(id);
  });

  it('is blocked with his whole domain, unless that is a public one or ours', async () => {
    const id = await hold('eve@bad.test', 'Of a company');
    const block = { command: 'block-sender', what: 'domain' } as const;
    expect(await manager.ask({ ...block, id }, answers.blocked)).toEqual({ blocked: 'bad.test' });
    const ofGmail = await hold('eve@gmail.com', 'Of Gmail');
    await expect(manager.ask({ ...block, id: ofGmail }, answers.blocked)).rejects.toThrow('public mail domain');
    const ofOurs = await hold(support, 'Of ours');
    await expect(manager.ask({ ...block, id: ofOurs }, answers.blocked)).rejects.toThrow('our own');
    const our = { command: 'block-sender', id: ofOurs } as const;
    await expect(manager.ask(our, answers.blocked)).rejects.toThrow('our own');
  });
});

describe('MAIL-14 MAIL-16 the way back', () => {
  const allow = async (address: string) =>
    (await manager.ask({ command: 'allow-address', address }, answers.allowed)).allowed;
  const unblock = (entry: string) => manager.ask({ command: 'unblock', entry }, answers.unblocked);
  const write = async (from: string, subject: string) => {
    await journey.cloud.advance('1 minute');
    await journey.write({ from, to: support, subject, messageId: `<${subject.replaceAll(' ', '-')}@client.test>` });
  };

  it('an address that failed gets automatic mail again', async () => {
    const from = 'back@client.test';
    await write(from, 'Before it failed');
    await new DynamoFeedback(journey.table).suppress(from, '2026-11-20T10:00:00.000Z', '5.1.1 no such user');
    expect(await allow('Back@Client.test')).toEqual({ address: from, wasSuppressed: true, wasBlocked: false });
    await write(from, 'After it failed');
    expect((await journey.lastMailTo(from)).subject).toContain('After it failed');
    expect(await allow(from)).toMatchObject({ wasSuppressed: false, wasBlocked: false });
    expect(await allow('stranger@client.test')).toMatchObject({ wasSuppressed: false });
    const [item] = (await journey.items('customer-address')).filter(({ address }) => address === from);
    expect(item).not.toHaveProperty('suppressedAt');
    expect(item).not.toHaveProperty('suppressedFor');
  });

  it('a blocked address, unless its domain is blocked too', async () => {
    const from = 'sorry@forgiven.test';
    await journey.configure('blocked', from);
    await journey.configure('blocked', 'forgiven.test');
    expect(await allow(from)).toMatchObject({ wasBlocked: true, blockedBy: 'forgiven.test' });
    await write(from, 'Blocked by domain');
    expect((await list()).find((mail) => mail.subject === 'Blocked by domain')).toMatchObject({
      cause: 'blocked-sender',
    });
    expect(await unblock('@Forgiven.test')).toEqual({ unblocked: 'forgiven.test' });
    await write(from, 'Forgiven at last');
    expect((await journey.caseAbout('Forgiven at last')).case.subject).toBe('Forgiven at last');
  });

  it('what is no address and what is not blocked is refused', async () => {
    await expect(allow('client.test')).rejects.toThrow('client.test is no address');
    await expect(unblock('never.test')).rejects.toThrow('never.test is not on the blocklist');
  });
});

describe('MAIL-02 a mail is processed again', () => {
  const again = async (key: string) => {
    const answer = await manager.ask({ command: 'process-again', key }, answers.processed);
    await journey.cloud.idle();
    return answer;
  };

  it('from those that are held: the mailbox is there now', async () => {
    const id = await hold('ann@client.test', 'New mailbox', { to: 'sales@postcase.test' });
    expect(await again(`held/${id}`)).toEqual({ outcome: 'held', cause: 'no-mailbox' });
    expect((await list()).filter((mail) => mail.id === id)).toHaveLength(1);
    expect(await journey.keys(`held/${id}`)).toHaveLength(1);
    await journey.configure('mailbox', 'sales@postcase.test', {
      address: 'sales@postcase.test',
      displayName: 'Sales',
      language: 'en',
    });
    expect(await again(`held/${id}`)).toMatchObject({ outcome: 'registered' });
    expect(await journey.keys(`raw/${id}`)).toEqual([]);
    expect((await journey.caseAbout('New mailbox')).case).toMatchObject({ mailbox: 'sales@postcase.test' });
    expect((await list()).map((mail) => mail.id)).not.toContain(id);
    expect(await journey.keys(`held/${id}`)).toEqual([]);
  });

  it('that is registered stays one message', async () => {
    await journey.write({ from: 'ann@client.test', to: support, subject: 'Known', messageId: '<known@client.test>' });
    const rawKey = String(
      (await journey.caseAbout('Known')).messages.find(({ direction }) => direction === 'in')?.rawKey,
    );
    await again(rawKey);
    const { messages } = await journey.caseAbout('Known');
    expect(messages.filter(({ direction }) => direction === 'in')).toHaveLength(1);
    expect((await journey.items('case')).filter(({ subject }) => subject === 'Known')).toHaveLength(1);
  });

  it('that has neither Message-ID nor date and is registered stays one message, too', async () => {
    const bare = Buffer.from(`From: ann@client.test\r\nTo: ${support}\r\nSubject: Bare\r\n\r\nHello\r\n`);
    await journey.write(bare);
    const rawKey = String(
      (await journey.caseAbout('Bare')).messages.find(({ direction }) => direction === 'in')?.rawKey,
    );
    await journey.cloud.advance('1 day');
    await again(rawKey);
    expect(await journey.keys('raw/')).toEqual([]);
    expect((await journey.items('case')).filter(({ subject }) => subject === 'Bare')).toHaveLength(1);
  });

  it.each([
    'raw/none',
    'held/none',
    'duplicates/none',
    'messages/none/mail.eml',
    'elsewhere/x',
    '../raw/x',
  ])('that is not there (%s) is refused', async (key) => {
    await expect(again(key)).rejects.toThrow(`There is no mail ${key}.`);
  });
});

it('MAIL-21 what is no command is refused', async () => {
  const wrong = { command: 'release-held', id: '' } as const;
  await expect(manager.ask(wrong, answers.received)).rejects.toThrow('cannot be done so: "id" ');
});
