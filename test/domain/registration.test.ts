import { describe, expect, it } from 'vitest';
import { silenceReason } from '#domain/acknowledgement.ts';
import { accountDomainOf } from '#domain/customer.ts';
import { identityOf } from '#domain/mail-identity.ts';
import { mailboxOf, withoutLabel } from '#domain/mailbox.ts';
import { beginningOf } from '#domain/message.ts';
import { withoutReplyPrefix } from '#domain/outgoing-mail.ts';
import { register } from '#domain/registration.ts';
import { receivedMail } from '../support/received-mail.ts';

const mailbox = { address: 'support@postcase.test', displayName: 'Support', language: 'en' as const };
const receipt = {
  source: 'ann@client.test',
  recipients: ['support@postcase.test'],
  receivedAt: '2026-11-20T10:00:01.000Z',
  objectKey: 'raw/1',
  spam: 'PASS',
  virus: 'PASS',
} as const;
const headers = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([name, value]) => [name, [value]] as const));

describe('MAIL-04 the mailbox of a mail', () => {
  const sales = { address: 'sales@postcase.test', displayName: 'Sales', language: 'ru' as const };
  it.each([
    ['the envelope decides before the headers', ['sales@postcase.test'], 'support@postcase.test', sales],
    ['a plus-address is its mailbox', ['sales+x@postcase.test'], 'nobody@postcase.test', sales],
    ['capitals do not matter', ['Sales@Postcase.TEST'], '', sales],
    ['the To header serves when the envelope names no mailbox', ['x@postcase.test'], 'support@postcase.test', mailbox],
    ['an address that is none', ['x@postcase.test'], 'y@postcase.test', undefined],
  ])('%s', (_, recipients, to, expected) => {
    expect(mailboxOf(receivedMail({ to: [{ address: to, name: '' }] }), recipients, [mailbox, sales])).toBe(expected);
  });

  it('leaves a plus in the domain alone', () => expect(withoutLabel('a+b@c+d.test')).toBe('a@c+d.test'));
});

describe('MAIL-03 what makes two deliveries one mail', () => {
  const mail = receivedMail();
  const bare = receivedMail({ messageId: undefined });
  it.each([
    ['one Message-ID in two objects', mail, 'raw/1', mail, 'raw/2', true],
    ['two Message-IDs', mail, 'raw/1', receivedMail({ messageId: 'two@client.test' }), 'raw/2', false],
    ['no Message-ID, the same content', bare, 'raw/1', bare, 'raw/2', true],
    ['no Message-ID, another text', bare, 'raw/1', { ...bare, text: 'other' }, 'raw/2', false],
    [
      'no Message-ID and no date',
      { ...bare, sentAt: undefined },
      'raw/1',
      { ...bare, sentAt: undefined },
      'raw/2',
      false,
    ],
    [
      'no Message-ID and no date, the same object',
      { ...bare, sentAt: undefined },
      'raw/1',
      { ...bare, sentAt: undefined },
      'raw/1',
      true,
    ],
  ])('%s', (_, one, oneKey, other, otherKey, same) => {
    expect(identityOf(one, oneKey).key === identityOf(other, otherKey).key).toBe(same);
  });

  it('tells apart the mails of a device that gives each the same Message-ID', () => {
    const later = identityOf(receivedMail({ sentAt: '2026-11-21T10:00:00.000Z' }), 'raw/2');
    expect(later.fingerprint).not.toBe(identityOf(mail, 'raw/1').fingerprint);
    expect(later.ownKey).not.toBe(identityOf(mail, 'raw/1').ownKey);
  });
});

describe('NOTE-02 who gets no acknowledgement', () => {
  it.each([
    ['a person', {}, {}, undefined],
    ['a mail without sender', { from: undefined }, {}, 'no-sender'],
    [
      'an address that SES cannot send to',
      { from: { address: 'анна@client.test', name: '' } },
      {},
      'address-beyond-ses',
    ],
    ['a bounce', {}, { source: '' }, 'empty-envelope-sender'],
    ['our own address', { from: { address: 'x@postcase.test', name: '' } }, {}, 'own-address'],
    ['a mail system', { from: { address: 'MAILER-DAEMON@client.test', name: '' } }, {}, 'mail-system'],
    ['an auto-reply', { headers: headers({ 'auto-submitted': 'auto-replied' }) }, {}, 'automatic-mail'],
    ['a person whose client says no', { headers: headers({ 'auto-submitted': 'no' }) }, {}, undefined],
    ['a newsletter', { headers: headers({ precedence: 'Bulk' }) }, {}, 'bulk-mail'],
    ['a mailing list', { headers: headers({ 'list-id': '<x.test>' }) }, {}, 'list-mail'],
    ['spam', {}, { spam: 'FAIL' as const }, 'spam'],
    ['a virus', {}, { virus: 'FAIL' as const }, 'virus'],
  ])('%s', (_, mail, verdicts, reason) => {
    expect(silenceReason(receivedMail(mail), { ...receipt, ...verdicts }, 'postcase.test')).toBe(reason);
  });
});

describe('MAIL-12 customer and account come with the first mail', () => {
  let ids = 0;
  const given = { caseNumber: 42, attachments: [], newId: () => `id-${++ids}` };
  const facts = (from: string, more = {}) => {
    const mail = receivedMail({ from: { address: from, name: 'Ann' } });
    const match = { found: undefined, attempts: [] };
    const identity = identityOf(mail, 'raw/1');
    return {
      mail,
      rawSize: 100,
      receipt,
      mailbox,
      mailDomain: 'postcase.test',
      identity,
      match,
      customer: undefined,
      account: undefined,
      ...more,
    };
  };

  it('creates both for a company’s address and links the message to them', () => {
    const { newCustomer, newAccount, message, case: registered } = register(facts('ann@client.test'), given);
    expect(newAccount?.domain).toBe('client.test');
    expect(newCustomer).toMatchObject({ address: 'ann@client.test', name: 'Ann', accountId: newAccount?.id });
    expect(message).toMatchObject({ customerId: newCustomer?.id, accountId: newAccount?.id });
    expect(registered).toMatchObject({ customerId: newCustomer?.id, accountId: newAccount?.id });
  });

  it('joins the account that the domain has already', () => {
    const { newCustomer, newAccount } = register(facts('bob@client.test', { account: { id: 'acme' } }), given);
    expect([newCustomer?.accountId, newAccount]).toEqual(['acme', undefined]);
  });

  it('creates nobody for a known address', () => {
    const { newCustomer, newAccount, message } = register(
      facts('ann@client.test', { customer: { id: 'ann', accountId: 'acme' } }),
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
    ['ann@client.test', 'client.test'],
  ])('%s has the account domain %s', (address, domain) => expect(accountDomainOf(address)).toBe(domain));
});

describe('NOTE-09 the subject of an answer', () => {
  it.each([
    ['Re: Printer', 'Printer'],
    ['RE: Fwd: AW: Printer', 'Printer'],
    ['Re[2]: Printer', 'Printer'],
    ['Отв: Принтер', 'Принтер'],
    ['Rebooting: how', 'Rebooting: how'],
    ['Re:', ''],
  ])('"%s" is about "%s"', (subject, about) => expect(withoutReplyPrefix(subject)).toBe(about));
});

describe('MAIL-18 the beginning of a text', () => {
  it('says when it was cut, and never cuts a character in two', () => {
    expect(beginningOf(' short ')).toEqual({ text: 'short', cut: false });
    const { text, cut } = beginningOf('😀'.repeat(1000), 5);
    expect([cut, text.isWellFormed(), text.startsWith('😀😀')]).toEqual([true, true, true]);
  });
});
