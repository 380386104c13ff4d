import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { addAddress } from '#actions/work/by-hand/add-address.ts';
import { type AskedCase, openCase } from '#actions/work/by-hand/open-case.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import { agents, away, boris, groups, olga } from '../../support/agents.ts';
import { serviceOf, supportMailbox } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

const sales = { ...supportMailbox, address: 'sales@postcase.test', displayName: 'Sales', category: 'Suggestion' };
let postcase: MemoryPostcase;
beforeEach(() => {
  postcase = new MemoryPostcase();
  const mailboxes = [{ ...supportMailbox, service: 'Printing', group: 'First line' }, sales];
  postcase.configuration.changed = { agents, groups, mailboxes, services: [serviceOf('Printing')] };
});
const ann = { address: 'Ann@Client.test ', name: 'Ann  Berger' };
const open = (asked: Partial<AskedCase> = {}) => {
  const usual = { who: olga.address, subject: 'Printer', description: 'It **smokes**.', customer: ann };
  return openCase({ ...usual, origin: 'console', tell: 'registered', uploadIds: [], ...asked }, postcase.working);
};
const sentMails = async () => {
  for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
  const raw = postcase.sender.taken.map((taken) => Buffer.from(taken.raw).toString());
  return raw.filter((mail) => !mail.includes(`To: Boris`));
};
const pageOf = (number: number) => {
  const page = postcase.table.page(number);
  if (!page) throw new Error(`There is no case ${number}`);
  return { ...page, messages: page.messages.filter((one) => !isForColleagues(one)) };
};
/** Colleagues hear of a new case; that is one test of its own. */
const isForColleagues = (one: object) => 'template' in one && one.template === 'new-case';

describe('CASE-05 a case that an agent registers by hand', () => {
  it('NOTE-12 is told to colleagues when it is nobody’s, to its agent when it has one, and never to who registered it', async () => {
    await open();
    await open({ agent: boris.address });
    await open({ agent: olga.address });
    const told = [1, 2, 3].map((number) =>
      postcase.table
        .page(number)
        ?.messages.flatMap((one) => (one.direction === 'out' ? [[one.template, one.to.address]] : [])),
    );
    const registered = ['registered', 'ann@client.test'];
    expect(told).toEqual([
      [registered, ['new-case', boris.address]],
      [['assigned', boris.address], registered],
      [registered],
    ]);
  });

  it('has what its mailbox gives, what the agent said as a note, and is acknowledged to its customer', async () => {
    expect(await open()).toMatchObject({
      ...{ number: 1, version: 1, status: 'New', subject: 'Printer', origin: 'console', priority: 'Medium' },
      ...{ category: 'Incident', service: 'Printing', group: 'First line', mailbox: 'support@postcase.test' },
      ...{ participants: ['ann@client.test'], waitingSince: postcase.now.toISOString() },
    });
    const { messages, events } = pageOf(1);
    expect(messages).toMatchObject([
      { direction: 'note', by: olga.address, body: 'It **smokes**.' },
      { direction: 'out', template: 'registered', to: { address: 'ann@client.test', name: 'Ann Berger' } },
    ]);
    expect(events.map(({ what, who }) => [what, who])).toEqual([
      ['note-written', olga.address],
      ['registered', olga.address],
    ]);
    const [mail] = await sentMails();
    expect(mail).toContain('Subject: Re: Printer [SR-00000001]');
    expect(mail).not.toContain('smokes');
  });

  it('has what the agent says instead, and tells the agent whose it becomes', async () => {
    const given = { category: 'Complaint', priority: 'High', group: 'Sales', mailbox: sales.address } as const;
    expect(await open({ ...given, agent: boris.address, language: 'ru' })).toMatchObject({
      ...{ ...given, agent: boris.address, language: 'ru', service: undefined },
    });
    const mails = pageOf(1).messages.filter((one) => one.direction === 'out');
    expect(mails).toMatchObject([
      { template: 'assigned', to: { address: boris.address } },
      { template: 'registered', mailbox: sales.address, language: 'ru' },
    ]);
    expect(pageOf(1).events).toContainEqual(expect.objectContaining({ field: 'agent', to: boris.address }));
  });

  it('is told to nobody when the agent wants so', async () => {
    await open({ tell: 'nothing', description: '', agent: olga.address });
    expect(pageOf(1)).toMatchObject({ messages: [], waits: [], case: { last: { by: 'agent', who: 'Olga' } } });
  });

  it('begins with a mail of the agent’s own, whose answer joins it', async () => {
    await open({ tell: 'words', description: 'Dear **Ann**, your printer is ready: {{ case.number }}.' });
    expect(pageOf(1)).toMatchObject({
      case: { version: 1, waitingSince: undefined, respondedAt: postcase.now.toISOString(), status: 'New' },
      events: [{ what: 'registered' }, { what: 'reply-written', to: 'ann@client.test' }],
    });
    const mails = await sentMails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('Subject: Printer [SR-00000001]');
    expect(mails[0]).toContain('your printer is ready: SR-00000001.');
    const inReplyTo = `<${postcase.sender.taken[0]?.messageId}>`;
    const answer = plainMail({ messageId: '<two@client.test>', inReplyTo, subject: 'Re: Printer' });
    expect(await receiveMail(postcase.arrived(answer), postcase.receiving)).toMatchObject({ outcome: 'joined' });
    expect(pageOf(1).case.waitingSince).toBeDefined();
  });

  it('is of the customer and the company that we know, or makes both known: their mail is of the same people then', async () => {
    await open();
    const { customerId, accountId } = pageOf(1).case;
    await receiveMail(postcase.arrived(plainMail({ subject: 'Another matter' })), postcase.receiving);
    await open({ customer: { address: 'bob@client.test', name: '' } });
    await open({ customer: { address: 'ann@client.test', name: '' } });
    expect(pageOf(2).case).toMatchObject({ customerId, accountId });
    expect(pageOf(3).case).toMatchObject({ accountId, customerId: expect.not.stringContaining(`${customerId}`) });
    expect(pageOf(4).case.correspondence.customer).toEqual({ address: 'ann@client.test', name: 'Ann Berger' });
    expect(postcase.table.customers.all()).toHaveLength(2);
    expect(postcase.table.accounts.all()).toHaveLength(1);
  });

  it('is not acknowledged to an address at which mail fails for good', async () => {
    postcase.table.addresses.put('ann@client.test', {
      ...{ customerId: undefined, accountId: undefined, suppressedAt: '2026-11-01T10:00:00.000Z' },
    });
    await open({ description: '' });
    expect(pageOf(1).messages).toEqual([]);
    expect(postcase.table.addresses.get('ann@client.test')?.customerId).toBe(pageOf(1).case.customerId);
  });

  it('keeps its files with the note or the mail that its description becomes', async () => {
    const uploadIds = ['00000000-0000-4000-8000-000000000001'];
    for (const id of uploadIds) {
      await postcase.uploads.prepare(id, { name: 'photo.png', size: 5, contentType: 'image/png' });
      postcase.uploads.put(id, Buffer.from('photo'));
    }
    await open({ uploadIds });
    await open({ uploadIds, description: ' ', tell: 'nothing' });
    await open({ uploadIds, tell: 'words' });
    expect(pageOf(1).messages[0]).toMatchObject({ direction: 'note', attachments: [{ name: 'photo.png' }] });
    expect(pageOf(2).messages).toMatchObject([{ body: 'Printer', attachments: [{ name: 'photo.png' }] }]);
    expect(pageOf(3).messages).toMatchObject([{ direction: 'out', attachments: [{ name: 'photo.png' }] }]);
    await expect(open({ uploadIds: ['00000000-0000-4000-8000-000000000009'] })).rejects.toThrow('is not there');
    expect(postcase.table.lastNumber).toBe(3);
  });

  it.each<[string, Partial<AskedCase>, RegExp]>([
    ['an address that is none', { customer: { address: 'ann', name: '' } }, /no mail address/],
    ['an address beyond what SES takes', { customer: { address: 'root@printer', name: '' } }, /SES sends no mail/],
    ['an address of ours', { customer: { address: 'support@postcase.test', name: '' } }, /address of ours/],
    ['a blocked sender', { customer: { address: 'eve@sub.evil.test', name: '' } }, /entry evil\.test of the blocklist/],
    ['nobody', { customer: { name: 'Ann' } }, /Name a mail address, a phone or a company/],
    ['a phone that is none', { customer: { phone: 'later', name: '' } }, /no phone number/],
    ['a company without a domain', { customer: { account: 'Acme', name: '' } }, /known by its mail domain/],
    ['a company of everybody', { customer: { account: 'gmail.com', name: '' } }, /anybody opens a mailbox/],
    ['our own company', { customer: { account: 'postcase.test', name: '' } }, /our own mail domain/],
    ['a mail to a phone', { tell: 'words', customer: { phone: '+4930123456', name: '' } }, /No mail address/],
    ['no subject', { subject: ' \n' }, /subject may not be empty/],
    ['a category that there is not', { category: 'Complain' }, /Did you mean "?Complaint/],
    ['a service that there is not', { service: 'Nonsense' }, /no service "Nonsense"/],
    ['a mailbox that there is not', { mailbox: 'sale@postcase.test' }, /no mailbox .* There are: support@/],
    ['an agent who is away', { agent: away.address }, /switched off/],
    ['a mail without words', { tell: 'words', description: ' ' }, /needs words/],
    ['a mail with an unknown macro', { tell: 'words', description: '{{ custommer.name }}' }, /custommer/],
  ])('with %s is refused, and takes no number', async (_, asked, words) => {
    postcase.configuration.changed = { ...postcase.configuration.changed, blocked: ['evil.test'] };
    await expect(open(asked)).rejects.toThrow(words);
    expect(postcase.table.lastNumber).toBe(0);
    expect(postcase.table.customers.all()).toEqual([]);
  });

  it('that two agents register at once for one new customer is of one customer', async () => {
    const both = await Promise.all([open(), open({ who: boris.address })]);
    expect(both.map(({ number }) => number).toSorted()).toEqual([1, 2]);
    expect(new Set(both.map(({ customerId }) => customerId)).size).toBe(1);
  });
});

describe('CASE-07 a case of somebody whom no mail reaches', () => {
  const caller = { name: 'Pavel', phone: '8 (912) 345-67-89' };
  const add = (caseNumber: number, address: string) =>
    addAddress({ caseNumber, address, name: '', who: olga.address, expectedVersion: undefined }, postcase.working);

  it('is of their phone: nobody gets mail, and an answer is refused until an address is added', async () => {
    const opened = await open({ customer: caller, origin: 'call' });
    expect(opened).toMatchObject({
      ...{ contact: { name: 'Pavel', phone: '+79123456789' }, participants: [], accountId: undefined },
      correspondence: { customer: undefined },
    });
    expect(pageOf(1).messages).toMatchObject([{ direction: 'note' }]);
    const answer = { caseNumber: 1, who: olga.address, expectedVersion: undefined, body: 'Is it on?', uploadIds: [] };
    const reply = { ...answer, to: undefined, cc: undefined, subject: undefined, status: undefined };
    await expect(writeReply(reply, postcase.working)).rejects.toThrow(/No mail address .* add it to the case/);
    await changeStatus(
      { caseNumber: 1, who: olga.address, expectedVersion: undefined, status: 'Resolved' },
      postcase.working,
    );
    expect(pageOf(1).messages).toHaveLength(1);
    await add(1, 'Pavel@home.test');
    await writeReply(reply, postcase.working);
    expect(pageOf(1).messages.at(-1)).toMatchObject({ to: { address: 'pavel@home.test', name: 'Pavel' } });
    expect(pageOf(1).case).toMatchObject({ customerId: opened.customerId, participants: ['pavel@home.test'] });
    expect(pageOf(1).events).toContainEqual(expect.objectContaining({ field: 'customer', to: 'pavel@home.test' }));
    await expect(add(1, 'other@home.test')).rejects.toThrow(/has a customer whom mail reaches, pavel@home\.test/);
    await receiveMail(postcase.arrived(plainMail({ from: 'pavel@home.test', subject: 'Again' })), postcase.receiving);
    expect(pageOf(2).case.customerId).toBe(opened.customerId);
  });

  it('is of the same customer when they call again, and of their mail address when we know it', async () => {
    const first = await open({ customer: { ...caller, name: '' } });
    const again = await open({ customer: { name: 'Pavel', phone: '+7 912 345 67 89' } });
    expect(again).toMatchObject({ number: 2, customerId: first.customerId, contact: { name: 'Pavel' } });
    expect(postcase.table.customers.all()).toMatchObject([{ address: 'tel:+79123456789', name: 'Pavel' }]);
    const known = await open({ customer: { address: 'ann@client.test', name: 'Ann', phone: '+49 30 1234567' } });
    const byPhone = await open({ customer: { name: '', phone: '0049 30 1234567' } });
    expect(byPhone).toMatchObject({
      ...{ customerId: known.customerId, accountId: known.accountId },
      correspondence: { customer: { address: 'ann@client.test', name: 'Ann' } },
    });
    expect(pageOf(4).messages.some((one) => one.direction === 'out')).toBe(true);
  });

  it('is of one customer with a country’s code and without, whose name is learned once, however they were stored', async () => {
    const first = await open({ customer: { name: '', phone: '(912) 345-67-89' } });
    expect((await open({ customer: caller })).customerId).toBe(first.customerId);
    const second = await open({ customer: { name: '', phone: '+49 30 12345678' } });
    expect((await open({ customer: { name: 'Jan', phone: '30 12345678' } })).customerId).toBe(second.customerId);
    const [key] = ['tel:+493012345678'];
    const known = postcase.table.addresses.get(key);
    if (known) postcase.table.addresses.put(key, { ...known, unnamed: undefined });
    const other = await open({ customer: { name: 'Jan the Second', phone: '+49 30 12345678' } });
    expect(other.customerId).toBe(second.customerId);
  });

  it('is refused for a known address that is blocked', async () => {
    await open({ customer: { ...ann, phone: '+49 30 1234567' } });
    postcase.configuration.changed = { ...postcase.configuration.changed, blocked: ['client.test'] };
    await expect(open({ customer: { name: '', phone: '+49 30 1234567' } })).rejects.toThrow(
      /entry client\.test of the/,
    );
  });

  it('is of an address that is added and known already, of a company’s people, too', async () => {
    await open({ customer: ann });
    const { customerId, accountId } = pageOf(1).case;
    await open({ customer: { name: '', account: 'Client.test' } });
    expect(pageOf(2).case).toMatchObject({ accountId, customerId: undefined, contact: { name: 'client.test' } });
    await add(2, 'ann@client.test');
    expect(pageOf(2).case).toMatchObject({ customerId, correspondence: { customer: { name: 'client.test' } } });
    await open({ customer: { name: 'Ivan', account: 'zavod.test', phone: '+74951234567' } });
    const company = pageOf(3).case.accountId;
    expect(postcase.table.accounts.get(`${company}`)).toMatchObject({ domain: 'zavod.test' });
    await receiveMail(postcase.arrived(plainMail({ from: 'olga@zavod.test', subject: 'New' })), postcase.receiving);
    expect(pageOf(4).case.accountId).toBe(company);
  });
});
