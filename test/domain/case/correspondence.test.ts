import { describe, expect, it } from 'vitest';
import { answering, correspondenceOf } from '#domain/case/correspondence.ts';
import type { Settings } from '#domain/configuration/configuration.ts';
import { knownAmong } from '#domain/intake/known-others.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { coAddressees } from '#domain/mail/writer/co-addressees.ts';
import { writerOf } from '#domain/mail/writer/writer.ts';
import { notifications } from '#domain/notification/notification.ts';
import { messageOf } from '../../adapters/dynamodb/registration-of.ts';
import { caseOf, configurationOf, receiptOf } from '../../support/facts.ts';
import { receivedMail } from '../../support/received-mail.ts';

const support = 'support@postcase.test';
const named = (addresses: readonly string[]) => addresses.map((address) => ({ address, name: '' }));
/** Customers from before: one elsewhere wrote an authenticated mail, another one did not. */
const people = new Map([
  ['known@elsewhere.test', { accountId: 'elsewhere', provenAt: '2026-11-01T10:00:00.000Z' }],
  ['unproven@elsewhere.test', { accountId: 'elsewhere', provenAt: undefined }],
  ['branch@client-group.test', { accountId: 'acme', provenAt: undefined }],
]);

/** What a mail of Ann's begins. */
function begun(mail: Partial<ReceivedMail>, receipt: Parameters<typeof receiptOf>[0] = {}) {
  const read = receivedMail(mail);
  const configuration = configurationOf();
  const writer = writerOf(read, receiptOf(receipt), configuration.mailDomain);
  const others = coAddressees(read, receiptOf(receipt), writer, configuration);
  const customer = { address: 'ann@client.test', accountId: 'acme' };
  const knownOthers = knownAmong(others, customer, people, '');
  const about = {
    writer,
    others,
    knownOthers,
    junk: undefined,
    classification: { kind: 'human', evidence: [] },
    mailbox: { forwarded: false },
  } as const;
  return correspondenceOf({ mail: read, receipt: receiptOf(receipt), configuration, ...about }, messageOf(), false);
}

function mailsOf(mail: Partial<ReceivedMail>, receipt: Parameters<typeof receiptOf>[0], settings: Partial<Settings>) {
  const about = caseOf({ correspondence: begun(mail, receipt) });
  return notifications(about, 'registered', { id: 'n', at: about.registeredAt }, configurationOf(settings));
}

function told(mail: Partial<ReceivedMail>, receipt: Parameters<typeof receiptOf>[0], settings: Partial<Settings> = {}) {
  const [, ...copies] = mailsOf(mail, receipt, settings);
  return copies.flatMap(({ to, cc }) => [to.address, ...cc]);
}

describe('NOTE-03 who is told besides the customer', () => {
  const proven = { dmarc: 'PASS' } as const;
  const nothingSaid = { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' } as const;
  const failing = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' } as const;
  const authors = { proven, 'of whom nothing is said': nothingSaid, 'who fails': failing } as const;
  const alias = 'help@client.test';
  const addressees = [
    ['who wrote to us before', 'known@elsewhere.test', true],
    ['a colleague', 'carl@client.test', true],
    ['one of the customer’s account in another domain', 'branch@client-group.test', true],
    ['a customer of old who was never authenticated', 'unproven@elsewhere.test', false],
    ['a stranger', 'stranger@nowhere.test', false],
    ['an address of the customer’s company that forwards to us', alias, 'never'],
    ['another mailbox of ours', 'sales@postcase.test', 'never'],
  ] as const;
  const headers = new Map([['x-forwarded-to', [alias]]]);

  it.each(
    addressees.flatMap(([who, address, isKnown]) =>
      (['nobody-else', 'known', 'all'] as const).flatMap((setting) =>
        (['To', 'Cc', 'Bcc'] as const).flatMap((place) =>
          (['proven', 'of whom nothing is said', 'who fails'] as const).map((author) => ({
            ...{ who, address, isKnown, setting, place, author },
          })),
        ),
      ),
    ),
  )('$who, by the setting $setting, of a mail to us in $place of an author $author', ({ address, isKnown, ...row }) => {
    const ours = row.place === 'Bcc' ? [] : [support];
    const mail = {
      to: named(row.place === 'To' ? [...ours, address] : [address]),
      cc: named(row.place === 'Cc' ? ours : []),
      headers,
    };
    const isWilling = row.setting === 'all' || (row.setting === 'known' && isKnown === true);
    const isTold = row.author === 'proven' && row.place !== 'Bcc' && isKnown !== 'never' && isWilling;
    const mails = mailsOf(mail, authors[row.author], { notifyRecipients: row.setting });
    expect(mails.map(({ to, cc }) => [to.address, ...cc])).toEqual([
      ...(row.author === 'who fails' ? [] : [['ann@client.test']]),
      ...(isTold ? [[address]] : []),
    ]);
    // Words of the author are for the author alone, and for nobody when it could be a forger.
    const repeating = mails.filter(({ subject, to }) => subject !== '' || to.name !== '');
    expect(repeating.map(({ to }) => to.address)).toEqual(row.author === 'proven' ? ['ann@client.test'] : []);
  });

  it('no more than twenty, whatever the setting', () => {
    const cc = named(Array.from({ length: 49 }, (_, index) => `x${index}@client.test`));
    expect(told({ cc }, proven, { notifyRecipients: 'all' })).toHaveLength(20);
  });

  it.each([
    ['Gmail', { 'x-forwarded-for': 'help@company.test support@postcase.test' }, undefined],
    ['Postfix', { 'delivered-to': '<Help@company.test>' }, undefined],
    ['an Outlook rule', { 'x-ms-exchange-inbox-rules-loop': 'help@company.test' }, undefined],
    ['a list', { 'list-post': '<mailto:help@company.test>' }, undefined],
    ['Microsoft 365', {}, 'help+SRS=4a=IX=client.test=ann@company.test'],
    ['Postfix with SRS', {}, 'SRS0=abcd=XY=client.test=ann@company.test'],
    ['SRS of the second hop, at a host of its own', {}, 'SRS1=ab=mx.test==cd=XY=client.test=ann@srs.company.test'],
    ['Workspace', {}, 'help+caf_=support=postcase.test@company.test'],
    ['Google Groups', {}, 'help+bncBCAAA@company.test'],
    ['Mailman', {}, 'help-bounces+support=postcase.test@company.test'],
  ])('MAIL-17 not the public address that forwards to us by %s: its copy would come back', (_, given, source) => {
    const fields = new Map(Object.entries(given).map(([name, value]) => [name, [value]]));
    const mail = { to: named([support, 'help@company.test']), cc: named(['carl@client.test']), headers: fields };
    expect(told(mail, { ...proven, ...(source && { source }) }, { notifyRecipients: 'all' })).toEqual([
      'carl@client.test',
    ]);
  });
});

describe('CASE-08 whom an agent answers', () => {
  const yan = { from: { address: 'yan@client.test', name: 'Yan' }, replyTo: [] };
  const knowing = (mail: Partial<ReceivedMail>, receipt = {}) => {
    const read = receivedMail(mail);
    const writer = writerOf(read, receiptOf(receipt), 'postcase.test');
    const others = coAddressees(read, receiptOf(receipt), writer, configurationOf());
    const about = caseOf({ participants: ['ann@client.test', 'yan@client.test'] });
    return answering(about, { writer, others }, messageOf({ at: '2026-11-21T10:00:00.000Z' })).newest;
  };

  it('the customer and who else got the first mail', () => {
    expect(begun({ cc: named(['carl@client.test']) }).newest).toMatchObject({
      to: { address: 'ann@client.test' },
      cc: ['carl@client.test'],
    });
  });

  it.each([
    ['a colleague who wrote last, and the customer', { ...yan }, {}, 'yan@client.test', ['ann@client.test']],
    [
      'and those whom the colleague added',
      { ...yan, cc: named(['zoe@client.test']) },
      {},
      'yan@client.test',
      ['ann@client.test', 'zoe@client.test'],
    ],
    [
      'but nobody whom one who is not proven added',
      { ...yan, cc: named(['zoe@client.test']) },
      { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' },
      'yan@client.test',
      ['ann@client.test'],
    ],
    ['the customer again', { cc: named(['yan@client.test']) }, {}, 'ann@client.test', ['yan@client.test']],
  ])('%s', (_, mail, receipt, to, cc) => {
    const written = { ...mail, to: named([support, 'ann@client.test']) };
    expect(knowing(written, receipt)).toMatchObject({ to: { address: to }, cc });
  });

  it('who wrote in a blind copy alone', () => {
    expect(knowing({ ...yan, to: named(['ann@client.test']) })).toMatchObject({
      to: { address: 'yan@client.test' },
      cc: [],
    });
  });
});
