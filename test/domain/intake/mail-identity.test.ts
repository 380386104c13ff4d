import { describe, expect, it } from 'vitest';
import { identityOf, messageNamed, sameMail } from '#domain/intake/mail-identity.ts';
import type { MailAddress, ReceivedMail } from '#domain/mail/received-mail.ts';
import { receivedMail } from '../../support/received-mail.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const person = (address: string, name = ''): MailAddress => ({ address, name });
const file = (words: string, name = 'scan.pdf') => ({
  name,
  contentType: 'application/pdf',
  contentId: undefined,
  inline: false,
  content: Buffer.from(words),
});
const minutes = (count: number) => new Date(Date.parse('2026-11-20T10:00:01Z') + count * 60_000).toISOString();

interface Delivery {
  readonly mail: ReceivedMail;
  /** Minutes after the first one. */
  readonly later?: number;
  readonly object?: string;
}

/** Whether the second delivery is taken for the first one's double. */
function isDouble(one: Delivery, { mail, later = 0, object = 'raw/two' }: Delivery): boolean {
  const first = identityOf(one.mail, { objectKey: one.object ?? 'raw/one', receivedAt: minutes(one.later ?? 0) });
  const second = identityOf(mail, { objectKey: object, receivedAt: minutes(later) });
  const mails = [{ id: first.id, at: first.receivedAt, caseNumber: 1 }];
  return first.key === second.key && sameMail(second, { ...first, caseNumber: 1, mails }) !== undefined;
}

describe('MAIL-03 one Message-ID', () => {
  const mail = receivedMail({ html: '<p>It does not <b>print</b>.</p>', attachments: [file('page 1')] });
  const changed = (differences: Partial<ReceivedMail>) => ({ ...mail, ...differences });
  it.each<[what: string, other: ReceivedMail, isDouble: boolean]>([
    ['twice is one mail', mail, true],
    ['to another of our mailboxes is one mail', changed({ to: [person('sales@postcase.test')] }), true],
    ['with another text is another mail', changed({ text: 'Order: 200 chairs' }), false],
    ['with more text below a line is another mail', changed({ text: `${mail.text}\n__________\n200 chairs` }), false],
    ['with another subject is another mail', changed({ subject: 'Scan 2' }), false],
    ['with other words in its markup is another mail', changed({ html: '<p>It does not <b>scan</b>.</p>' }), false],
    ['with another Reply-To is another mail', changed({ replyTo: [person('wo@client.test')] }), false],
    ['with another file is another mail', changed({ attachments: [file('page 2')] }), false],
    ['with one more file is another mail', changed({ attachments: [...mail.attachments, file('2')] }), false],
    ['with another date is another mail', changed({ sentAt: '2026-11-21T10:00:00.000Z' }), false],
    ['from somebody else is another mail', changed({ from: person('eve@evil.test') }), false],
  ])('%s', (_, other, expected) => {
    expect(isDouble({ mail }, { mail: other, later: 600 })).toBe(expected);
    expect(isDouble({ mail: other }, { mail, later: 600 })).toBe(expected);
  });

  it('another Message-ID is another mail', () => {
    expect(isDouble({ mail }, { mail: changed({ messageId: 'two@client.test' }) })).toBe(false);
  });
});

describe('MAIL-03 one mail directly and by a list', () => {
  const author = person('eli@strict.test', 'Eli Earl');
  const list = person('team@lists.example.com', 'Eli Earl via Team');
  const direct = receivedMail({ from: author, subject: 'Gate does not open', text: 'It stays shut.\n-- \nEli' });
  const footer = '\n_______________________________________________\nTeam mailing list\nteam@lists.example.com';
  const headers = new Map([
    ['list-id', ['Team <team.lists.example.com>']],
    ['list-post', ['<mailto:team@lists.example.com>']],
  ]);
  const byList = (differences: Partial<ReceivedMail> = {}): ReceivedMail => ({
    ...direct,
    from: list,
    replyTo: [author],
    subject: `[Team] ${direct.subject}`,
    text: `${direct.text}${footer}`,
    headers,
    ...differences,
  });
  const group = byList({
    from: person('help@company.example.com', "'Eli Earl' via Help"),
    replyTo: [person('help@company.example.com')],
    subject: direct.subject,
    text: `${direct.text}\n\n-- \nYou received this message because you are subscribed to the group "Help".`,
    headers: new Map([['x-original-from', ['Eli Earl <eli@strict.test>']]]),
  });
  it.each<[what: string, copy: ReceivedMail]>([
    ['author in Reply-To, its name before the subject, a footer', byList()],
    ['author in Cc, answers go to the list', byList({ cc: [author], replyTo: [person('team@lists.example.com')] })],
    ['no footer', byList({ text: direct.text })],
    ['author left in From', byList({ from: author, replyTo: [] })],
    ['author left in From, answers go to the list', byList({ from: author, replyTo: [person(list.address)] })],
    ['Google Groups', group],
  ])('is one, whichever comes first: %s', (_, copy) => {
    expect(isDouble({ mail: direct }, { mail: copy, later: 5 })).toBe(true);
    expect(isDouble({ mail: copy }, { mail: direct, later: 5 })).toBe(true);
  });

  it('is one with a footer in its markup, too', () => {
    const html = '<p>It stays shut.</p>';
    const copy = byList({ html: `<html>${html}<p>__________________</p><a href="x">Team</a></html>` });
    expect(isDouble({ mail: { ...direct, html } }, { mail: copy })).toBe(true);
  });

  const eve = person('eve@evil.test', 'Eli Earl via Team');
  it.each<[what: string, forged: ReceivedMail]>([
    ['other words', byList({ text: `Never mind, it opens.${footer}` })],
    ['the first of its words', byList({ text: 'It' })],
    ['more words than a footer has', byList({ text: `${direct.text}\n__________\n${'Pay. '.repeat(300)}` })],
    ['answers that go elsewhere, too', byList({ replyTo: [author, person('eve@evil.test')] })],
    ['another author', byList({ from: eve, replyTo: [person('eve@evil.test')] })],
    ['no list that names itself', byList({ headers: new Map() })],
    ['another file', byList({ attachments: [file('virus')] })],
  ])('a stranger who knows its Message-ID makes no mail vanish: %s', (_, forged) => {
    expect(isDouble({ mail: direct }, { mail: forged })).toBe(false);
    expect(isDouble({ mail: forged }, { mail: direct })).toBe(false);
  });
});

describe('MAIL-03 no Message-ID', () => {
  const mail = receivedMail({ messageId: undefined, attachments: [file('page 1')] });
  const changed = (differences: Partial<ReceivedMail>) => ({ ...mail, ...differences });
  it.each<[what: string, other: ReceivedMail, later: number, isDouble: boolean]>([
    ['the same content is one mail', mail, 0, true],
    ['the same content sent again after ten minutes is one mail', mail, 10, true],
    ['the same content hours later is another mail: the clock stands still', mail, 120, false],
    ['another text is another mail', changed({ text: 'other' }), 0, false],
    ['another file is another mail', changed({ attachments: [file('page 2')] }), 0, false],
    ['another name of its file is another mail', changed({ attachments: [file('page 1', '2.pdf')] }), 0, false],
    ['another second is another mail', changed({ sentAt: '2026-11-20T10:00:01.000Z' }), 0, false],
    ['another Reply-To is another mail', changed({ replyTo: [person('wo@client.test')] }), 0, false],
  ])('%s', (_, other, later, expected) => {
    expect(isDouble({ mail }, { mail: other, later })).toBe(expected);
    expect(isDouble({ mail: other, later }, { mail })).toBe(expected);
  });

  it.each([
    ['of 1970', '1970-01-01T00:00:00.000Z'],
    ['of 2000', '2000-01-01T00:00:00.000Z'],
    ['a week old', '2026-11-13T09:00:00.000Z'],
    ['that is to come', '2026-11-22T10:00:00.000Z'],
    ['that is missing', undefined],
  ])('a date %s tells nothing: equal mails are one within a minute, and two after it', (_, sentAt) => {
    const alarm = changed({ sentAt });
    expect([0, 0.9, 1.1, 10, 600].map((later) => isDouble({ mail: alarm }, { mail: alarm, later }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('the same S3 object is itself, whenever it is worked off', () => {
    expect(isDouble({ mail, object: 'raw/one' }, { mail, object: 'raw/one', later: 100_000 })).toBe(true);
  });

  it('has no memory of our own mails', () => {
    const identity = identityOf(mail, { objectKey: 'raw/1', receivedAt: minutes(0) });
    expect(sameMail(identity, { caseNumber: 1, fingerprint: undefined, mails: [] })).toBeUndefined();
  });
});

it.each([
  ['raw/o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1', 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1'],
  ['raw/-gx', messageNamed('held/-gx')],
  ['raw/a b+ä', messageNamed('raw/a b+ä')],
])('MAIL-03 a message is named after its object, and stays so when it is worked off again: %s', (key, id) => {
  expect(messageNamed(key)).toBe(id);
  expect(id).toMatch(/^[a-z\d]{1,64}$/);
  expect(messageNamed(`raw/${id}`)).toBe(id);
});

it('MAIL-03 a hostile mail takes no time: its marks and tags are looked at once', () => {
  const text = `${'[_'.repeat(500_000)}${'- '.repeat(500_000)}`;
  const headers = new Map([['list-id', ['<x>']]]);
  takesAMoment(() =>
    identityOf(receivedMail({ text, html: '<'.repeat(2_000_000), subject: '['.repeat(100_000), headers }), {
      objectKey: 'raw/1',
      receivedAt: minutes(0),
    }),
  );
});
