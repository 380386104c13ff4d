import { describe, expect, it } from 'vitest';
import { sesEvent } from '../../../../functions/handlers/events/ses-event.ts';
import fc from '../../../support/fast-check.ts';
import { deadAtProviders } from './dead-at-providers.ts';
import { goodAtProviders } from './good-at-providers.ts';
import { ofDeadAddresses } from './refusals-of-dead-addresses.ts';
import { ofGoodAddresses } from './refusals-of-good-addresses.ts';

const messageId = '0102019a1b2c3d4e-5f6a7b8c-000000';
const anchor = 'case.42.k3vq2m7xw5ahd4tnzr6j@postcase.test';
const mail = {
  timestamp: '2026-06-01T06:29:57.000Z',
  source: 'Support <support@postcase.test>',
  sourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/postcase.test',
  sendingAccountId: '123456789012',
  messageId,
  destination: ['ann@client.test'],
  headersTruncated: false,
  headers: [
    { name: 'From', value: 'Support <support@postcase.test>' },
    { name: 'Reply-To', value: 'Support <support+42.k3@postcase.test>' },
    { name: 'To', value: 'Ann <ann@client.test>' },
    { name: 'References', value: `<1@client.test>\r\n <${anchor}>` },
    { name: 'Message-ID', value: '<own@postcase.test>' },
  ],
  commonHeaders: { from: ['Support <support@postcase.test>'], messageId: '<own@postcase.test>' },
  tags: { 'ses:configuration-set': ['postcase'] },
};
const timestamp = '2026-06-01T06:30:02.669Z';
const bounced = (bounceType: string, one: Record<string, string>) => ({
  eventType: 'Bounce',
  mail,
  bounce: {
    bounceType,
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: 'Ann@client.test', ...one }],
    timestamp,
    feedbackId: 'f-1',
    reportingMTA: 'dsn; a1.eu-west-1.amazonses.com',
  },
});
const unknownUser = { action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };
const read = (event: object) => sesEvent.parse(JSON.parse(JSON.stringify(event)));

describe('MAIL-16 what SES tells of a mail', () => {
  it('MAIL-16 a bounce names its recipient and leads to the mail', () => {
    const bounce = read(bounced('Permanent', unknownUser));
    expect(bounce?.recipients).toEqual([
      {
        address: 'ann@client.test',
        action: 'failed',
        status: '5.1.1',
        permanence: 'hard',
        evidence: ['5.1.1: unknown', '"user unknown": unknown'],
        diagnostic: '550 5.1.1 user unknown',
      },
    ]);
    expect(bounce?.original).toMatchObject({
      messageIds: [`${messageId}@eu-west-1.amazonses.com`, 'own@postcase.test'],
      references: ['1@client.test', anchor],
      replyAddresses: ['support+42.k3@postcase.test', 'support@postcase.test'],
      recipients: ['ann@client.test'],
    });
  });

  it.each<[type: string, one: Record<string, string>, status: string, permanence: 'hard' | 'soft']>([
    ['Permanent', {}, '5.0.0', 'hard'],
    ['Permanent', { diagnosticCode: 'Amazon SES has suppressed sending to this address' }, '5.0.0', 'hard'],
    ['Permanent', { status: '5.7.1', diagnosticCode: 'smtp; 550 5.7.1 spam' }, '5.7.1', 'soft'],
    ['Transient', { status: '5.2.2', diagnosticCode: 'smtp; 552 5.2.2 mailbox full' }, '5.2.2', 'soft'],
    ['Undetermined', {}, '4.0.0', 'soft'],
  ])('MAIL-16 %s %j is %s, %s', (type, one, status, permanence) => {
    expect(read(bounced(type, one))?.recipients[0]).toMatchObject({ action: 'failed', status, permanence });
  });

  it('MAIL-16 only what SES calls permanent gives up an address, whatever the other server said', () => {
    const [dead, good] = [
      [...ofDeadAddresses, ...deadAtProviders],
      [...ofGoodAddresses, ...goodAtProviders],
    ];
    const said = fc.constantFrom(...dead, ...good);
    fc.assert(
      fc.property(fc.constantFrom('Transient', 'Undetermined'), said, (type, [, status, diagnosticCode]) => {
        expect(read(bounced(type, { status, diagnosticCode }))?.recipients[0]?.permanence).toBe('soft');
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...good), ([, status, diagnosticCode]) => {
        expect(
          read(bounced('Permanent', { status: status || '5.0.0', diagnosticCode }))?.recipients[0]?.permanence,
        ).toBe('soft');
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...dead), ([, status, diagnosticCode]) => {
        expect(read(bounced('Permanent', { status, diagnosticCode }))?.recipients[0]?.permanence).toBe('hard');
      }),
    );
  });

  it('MAIL-15 MAIL-16 an answering machine’s mail, which SES tells as a bounce without any reason, is no failure', () => {
    expect(read(bounced('Transient', {}))).toBeUndefined();
  });

  it('MAIL-16 a complaint names who complained', () => {
    const complaint = {
      complainedRecipients: [{ emailAddress: 'ann@client.test' }],
      timestamp,
      feedbackId: 'f-2',
      complaintSubType: null,
      complaintFeedbackType: 'abuse',
      userAgent: 'AnyCompany Feedback Loop (V0.01)',
    };
    expect(read({ eventType: 'Complaint', mail, complaint })).toMatchObject({
      recipients: [],
      complaint: { type: 'abuse', addresses: ['ann@client.test'], userAgent: 'AnyCompany Feedback Loop (V0.01)' },
    });
  });

  it('MAIL-16 a delivery is no failure', () => {
    const delivery = {
      timestamp,
      processingTimeMillis: 546,
      recipients: ['ann@client.test'],
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: 'a1.eu-west-1.amazonses.com',
    };
    expect(read({ eventType: 'Delivery', mail, delivery })?.recipients).toEqual([
      expect.objectContaining({ action: 'delivered', status: '2.6.0', permanence: undefined }),
    ]);
  });

  it('MAIL-16 a delay is none yet', () => {
    const deliveryDelay = {
      delayType: 'TransientCommunicationFailure',
      timestamp,
      expirationTime: '2026-06-01T18:30:02.669Z',
      delayedRecipients: [{ emailAddress: 'ann@client.test', status: '4.4.1', diagnosticCode: 'smtp; 421 4.4.1' }],
    };
    expect(read({ eventType: 'DeliveryDelay', mail, deliveryDelay })?.recipients).toEqual([
      expect.objectContaining({ action: 'delayed', status: '4.4.1', permanence: 'soft' }),
    ]);
  });

  it.each([
    ['arn:aws:ses:us-east-1:123456789012:identity/postcase.test', `${messageId}@email.amazonses.com`],
    [undefined, messageId],
  ])('MAIL-16 the Message-ID of a mail from %s is %s', (sourceArn, id) => {
    const event = { ...bounced('Permanent', unknownUser), mail: { ...mail, sourceArn, headers: undefined } };
    expect(read(event)?.original.messageIds).toEqual([id]);
  });

  it.each(['Send', 'Open', 'Click', 'Subscription'])('MAIL-16 %s says nothing of the delivery', (eventType) => {
    expect(read({ eventType, mail })).toBeUndefined();
  });

  it('MAIL-16 what is no event of SES is refused', () => {
    expect(sesEvent.safeParse({ eventType: 'Bounce' }).success).toBe(false);
  });
});
