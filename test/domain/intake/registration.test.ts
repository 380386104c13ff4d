import { describe, expect, it } from 'vitest';
import { accountDomainOf } from '#domain/case/customer.ts';
import { beginningOf } from '#domain/case/message.ts';
import { mailboxWithDefaults, withoutLabel } from '#domain/configuration/mailbox.ts';
import { mailboxOf } from '#domain/intake/addressed-mailbox.ts';
import type { MailFacts } from '#domain/intake/mail-facts.ts';
import { identityOf } from '#domain/intake/mail-identity.ts';
import type { Placement } from '#domain/intake/placement.ts';
import { register } from '#domain/intake/registration.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { silenceReason } from '#domain/mail/silence-reason.ts';
import { coAddressees } from '#domain/mail/writer/co-addressees.ts';
import { writerOf } from '#domain/mail/writer/writer.ts';
import { caseOf, configurationOf, receiptOf, supportMailbox } from '../../support/facts.ts';
import { receivedMail } from '../../support/received-mail.ts';

const mailbox = supportMailbox;
const receipt = receiptOf();

describe('MAIL-04 the mailbox of a mail', () => {
  const sales = mailboxWithDefaults({ address: 'sales@postcase.test', displayName: 'Sales', language: 'ru' });
  it.each([
    ['the envelope decides before the headers', ['sales@postcase.test'], 'support@postcase.test', sales],
    ['a plus-address is its mailbox', ['sales+x@postcase.test'], 'nobody@postcase.test', sales],
    ['capitals do not matter', ['Sales@Postcase.TEST'], '', sales],
    ['the To header serves when the envelope names no mailbox', ['x@postcase.test'], 'support@postcase.test', mailbox],
    ['an address that is none', ['x@postcase.test'], 'y@postcase.test', undefined],
  ])('%s', (_, recipients, to, expected) => {
    expect(mailboxOf(receivedMail({ to: [{ address: to, name: '' }] }), recipients, [mailbox, sales])).toBe(expected);
  });

  it('is found in Delivered-To when nothing else names it: a list, a catch-all', () => {
    const headers = new Map([['delivered-to', ['<Sales@postcase.test>']]]);
    const mail = receivedMail({ to: [{ address: 'list@else.test', name: '' }], headers });
    expect(mailboxOf(mail, ['x@postcase.test'], [mailbox, sales])).toBe(sales);
  });

  it('leaves a plus in the domain alone', () => expect(withoutLabel('a+b@c+d.test')).toBe('a@c+d.test'));
});

describe('NOTE-02 MAIL-15 MAIL-16 who gets no acknowledgement', () => {
  const person = {
    kind: 'human',
    mailDomain: 'postcase.test',
    isSuppressed: false,
    forwarded: false,
    authentication: 'passed',
  } as const;
  const from = (address: string) => ({ from: { address, name: '' } });
  it.each<
    [string, Partial<ReceivedMail>, Partial<Receipt>, Partial<Parameters<typeof silenceReason>[2]>, string | undefined]
  >([
    ['a person', {}, {}, {}, undefined],
    ['a mail without sender', { from: undefined }, {}, {}, 'no-sender'],
    ['letters that SES cannot send to', from('анна@client.test'), {}, {}, 'address-beyond-ses'],
    ['a host without a dot', from('root@localhost'), {}, {}, 'address-beyond-ses'],
    ['an address literal', from('x@[10.0.0.1]'), {}, {}, 'address-beyond-ses'],
    ['a local part that is too long', from(`${'a'.repeat(65)}@client.test`), {}, {}, 'address-beyond-ses'],
    ['an address to which mail fails', {}, {}, { isSuppressed: true }, 'address-fails'],
    ['a bounce', {}, { source: '' }, {}, 'empty-envelope-sender'],
    ['our own address', from('x@postcase.test'), {}, {}, 'own-address'],
    ['a mail system', from('MAILER-DAEMON@client.test'), {}, {}, 'mail-system'],
    ['an answering machine', {}, {}, { kind: 'auto-reply' }, 'auto-reply'],
    ['a mailing list', {}, {}, { kind: 'list' }, 'list'],
    ['spam', {}, { spam: 'FAIL' }, {}, 'spam'],
    ['a virus', {}, { virus: 'FAIL' }, {}, 'virus'],
    ['a mail that fails authentication', {}, {}, { authentication: 'failed' }, 'failed-authentication'],
    [
      'a failing mail to a mailbox that is forwarded to',
      {},
      {},
      { authentication: 'failed', forwarded: true },
      undefined,
    ],
    ['a mail of which nothing is said', {}, {}, { authentication: 'unknown' }, undefined],
  ])('%s', (_, mail, verdicts, about, reason) => {
    expect(silenceReason(receivedMail(mail), receiptOf(verdicts), { ...person, ...about })).toBe(reason);
  });
});

let ids = 0;
const given = { caseNumber: 42, rawKey: 'messages/m/mail.eml', attachments: [], newId: () => `id-${++ids}` };
const nowhere: Placement = { kind: 'new-case', attempts: [], unverified: undefined, continues: undefined };
const human = { kind: 'human', evidence: [] } as const;

function facts(mail: ReceivedMail, more: Partial<MailFacts> = {}): MailFacts {
  const identity = { ...identityOf(mail, receipt), before: [], sharedWith: undefined };
  const people = { customer: undefined, account: undefined };
  const rest = {
    receipt,
    mailbox,
    classification: human,
    junk: undefined,
    configuration: configurationOf(),
    placement: nowhere,
  };
  const known = { ...rest, ...more };
  const writer = writerOf(mail, known.receipt, known.configuration.mailDomain);
  const others = coAddressees(mail, known.receipt, writer, known.configuration);
  const written = { writer, others, knownOthers: [] };
  return { ...written, mail, newestText: mail.text, rawSize: 100, identity, ...people, ...rest, ...more };
}

const mailOf = (address: string) => receivedMail({ from: { address, name: 'Ann' } });

it.each([
  ['a mailbox without one', undefined],
  ['a mailbox with one', 'Printing'],
])('CASE-01 a new case has the service of %s', (_, service) => {
  const { cases } = register(facts(receivedMail(), { mailbox: { ...mailbox, service } }), given);
  expect(cases[0].case).toMatchObject({ category: 'Incident', service });
});

describe('MAIL-12 customer and account come with the first mail', () => {
  it('creates both for a company’s address and links the message to them', () => {
    const { newCustomer, newAccount, message, cases } = register(facts(mailOf('ann@client.test')), given);
    expect(newAccount?.domain).toBe('client.test');
    expect(newCustomer).toMatchObject({ address: 'ann@client.test', name: 'Ann', accountId: newAccount?.id });
    expect(message).toMatchObject({ customerId: newCustomer?.id, accountId: newAccount?.id });
    expect(cases[0].case).toMatchObject({ customerId: newCustomer?.id, accountId: newAccount?.id });
  });

  it('joins the account that the domain has already', () => {
    const { newCustomer, newAccount } = register(facts(mailOf('bob@client.test'), { account: { id: 'acme' } }), given);
    expect([newCustomer?.accountId, newAccount]).toEqual(['acme', undefined]);
  });

  it('creates nobody for a known address', () => {
    const { newCustomer, newAccount, message } = register(
      facts(mailOf('ann@client.test'), { customer: { id: 'ann', accountId: 'acme', isSuppressed: false } }),
      given,
    );
    expect([newCustomer, newAccount, message.customerId, message.accountId]).toEqual([
      undefined,
      undefined,
      'ann',
      'acme',
    ]);
  });

  it.each([
    ['ann@gmail.com', undefined],
    ['ann@yandex.ru', undefined],
    ['ann@localhost', undefined],
    ['ann@hotmail.it', undefined],
    ['ann@yahoo.ca', undefined],
    ['ann@live.nl', undefined],
    ['ann@outlook.com.br', undefined],
    ['ann@gmx.eu', undefined],
    ['ann@tutamail.com', undefined],
    ['ann@mail.hotmail.it', undefined],
    ['ann@city.example', undefined],
    ['ann@eu.client.test', 'eu.client.test'],
    ['ann@client.test', 'client.test'],
  ])('MAIL-11 %s has the account domain %s', (address, domain) =>
    expect(accountDomainOf(address, 'post.example, City.example')).toBe(domain));
});

describe('MAIL-10 what a mail does to the case that it belongs to', () => {
  const found = caseOf({ status: 'Resolved' });
  const attempts = [{ rule: 'in-reply-to', clue: 'x', outcome: 'matched' }] as const;
  const joins = (more: Partial<Placement & { kind: 'join' }> = {}): Placement => ({
    kind: 'join',
    attempts,
    unverified: undefined,
    found,
    reopens: false,
    thanks: false,
    isForAgents: false,
    ...more,
  });

  it('only thanks: marked so, the case stays, and its closing counts from there', () => {
    const { cases, message, outcome } = register(facts(receivedMail(), { placement: joins({ thanks: true }) }), given);
    expect([outcome, message.kind, cases[0].case.status]).toEqual(['joined', 'thanks', 'Resolved']);
    expect(cases[0].case).toMatchObject({ thankedAt: message.at, lastWordAt: message.at });
  });

  it('reopens a resolved case, and says so in its history', () => {
    const { cases, events, outcome, notices } = register(
      facts(receivedMail(), { placement: joins({ reopens: true }) }),
      given,
    );
    expect(outcome).toBe('reopened');
    expect(cases).toMatchObject([{ case: { status: 'Reopened', version: 4 }, expectedVersion: 3 }]);
    expect(events.map(({ what, from, to }) => [what, from, to])).toEqual([
      ['message-joined', undefined, undefined],
      ['status-changed', 'Resolved', 'Reopened'],
    ]);
    expect(notices).toEqual([]);
  });

  it('to a closed case, a person opens a new one: both name each other, and the closed one shows the message', () => {
    const closed = caseOf({ status: 'Closed' });
    const placement: Placement = { kind: 'new-case', attempts, unverified: undefined, continues: closed };
    const { cases, copies, events, notices } = register(facts(receivedMail(), { placement }), given);
    expect(cases).toMatchObject([
      { case: { number: 42, status: 'New', related: [7] }, expectedVersion: undefined },
      { case: { number: 7, status: 'Closed', related: [42], version: 4 }, expectedVersion: 3 },
    ]);
    expect(copies).toMatchObject([{ caseNumber: 7, shownFrom: 42 }]);
    expect(events.map(({ caseNumber, what, to }) => [caseNumber, what, to])).toEqual([
      [42, 'registered', undefined],
      [7, 'continued-in', '42'],
    ]);
    expect(notices).toHaveLength(1);
  });

  it('MAIL-11 an unverified sender becomes no participant', () => {
    const mail = receivedMail({
      from: { address: 'eve@other.test', name: '' },
      cc: [{ address: 'x@other.test', name: '' }],
    });
    const { cases, message } = register(facts(mail, { placement: joins({ unverified: 'stranger' }) }), given);
    expect(cases[0].case.participants).toEqual(['ann@client.test']);
    expect(message.unverified).toBe('stranger');
  });

  it('MAIL-13 a verified one does, with all addressees but ours and the blocked', () => {
    const cc = ['x@other.test', 'support@postcase.test', 'spam@bad.test'].map((address) => ({ address, name: '' }));
    const configuration = configurationOf({}, ['bad.test']);
    const { cases } = register(facts(receivedMail({ cc }), { placement: joins(), configuration }), given);
    expect(cases[0].case.participants).toEqual(['ann@client.test', 'x@other.test']);
  });
});

describe('MAIL-14 junk that becomes a case', () => {
  it('is in the junk status with its reason, has no customer and is not answered', () => {
    const { cases, newCustomer, notices, silence } = register(facts(receivedMail(), { junk: 'blocked-sender' }), given);
    expect(cases[0].case).toMatchObject({
      status: 'Canceled',
      closureReason: 'Sender is blocked',
      customerId: undefined,
    });
    expect([newCustomer, notices, silence]).toEqual([undefined, [], 'blocked-sender']);
  });
});

describe('MAIL-17 an acknowledgement repeats only what a proven sender wrote', () => {
  it.each<[string, Partial<Receipt>, string, string]>([
    ['proven', {}, 'Printer', 'Ann'],
    ['nothing said', { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' }, '', ''],
  ])('%s', (_, verdicts, subject, name) => {
    const { notices } = register(facts(receivedMail(), { receipt: receiptOf(verdicts) }), given);
    expect(notices).toMatchObject([{ subject, to: { address: 'ann@client.test', name } }]);
  });
});

describe('MAIL-05 no mail is too much for one item of the table', () => {
  it('stays far below 400 KB whatever it lists', () => {
    const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 5000 }, (_, index) => make(index));
    const mail = receivedMail({
      to: many((index) => ({ address: `${index}@client.test`, name: '' })),
      references: many((index) => `${'r'.repeat(900)}${index}@client.test`),
      warnings: many((index) => `${index} ${'w'.repeat(1000)}`),
      attachments: many((index) => ({
        name: `${index}`,
        contentType: 'a/b',
        contentId: 'c'.repeat(16_000),
        inline: false,
        content: new Uint8Array(),
      })),
      text: 'x'.repeat(1e6),
    });
    const evidence = many((index) => `X-A${index}-Autoreply: ${'e'.repeat(300)}`);
    const { message } = register(facts(mail, { classification: { kind: 'auto-reply', evidence } }), given);
    expect(JSON.stringify(message).length).toBeLessThan(60_000);
    expect(message.attachments.at(-1)).toMatchObject({ name: 'mail.eml', key: given.rawKey });
  });
});

describe('MAIL-18 the beginning of a text', () => {
  it('says when it was cut, and never cuts a character in two', () => {
    expect(beginningOf(' short ')).toEqual({ text: 'short', cut: false });
    const { text, cut } = beginningOf('😀'.repeat(1000), 5);
    expect([cut, text.isWellFormed(), text.startsWith('😀😀')]).toEqual([true, true, true]);
  });
});
