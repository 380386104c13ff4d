import { inspect } from 'node:util';
import { SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { MailRefused } from '#actions/notification/ports.ts';
import { SesMailSender } from '#adapters/ses/mail-sender.ts';

const ses = mockClient(SESClient);
const mail = { from: 'support@postcase.test', to: ['ann@client.test'], raw: new Uint8Array([1]) };
const sender = (region = 'eu-west-1') => new SesMailSender(new SESClient({ region, maxAttempts: 1 }), 'sending');
beforeEach(() => ses.reset());
afterAll(() => ses.restore());

const answered = (name: string, message: string, $fault: 'client' | 'server' = 'client') =>
  new SESServiceException({ name, message, $fault, $metadata: {} });
const broken = (code: string) => Object.assign(new Error(code), { code });

describe('NOTE-06 what SES says of a mail that it does not take', () => {
  it.each([
    ['its rate', answered('Throttling', 'Maximum sending rate exceeded.'), 'busy'],
    ['the day’s quota', answered('Throttling', 'Daily message quota exceeded.'), 'busy'],
    ['the account is paused', answered('AccountSendingPausedException', 'Sending is disabled'), 'busy'],
    ['the configuration set is paused', answered('ConfigurationSetSendingPausedException', 'x'), 'busy'],
    ['we may not', answered('AccessDenied', 'User is not authorized to perform'), 'denied'],
    ['no such host', broken('ENOTFOUND'), 'denied'],
    ['nobody listens', broken('ECONNREFUSED'), 'denied'],
    ['an address that is not verified', answered('MessageRejected', 'Email address is not verified'), 'never'],
    ['an address that is none', answered('InvalidParameterValue', 'Illegal address'), 'never'],
  ])('%s: it was surely not sent', async (_, error, kind) => {
    ses.on(SendRawEmailCommand).rejects(error);
    await expect(sender().send(mail)).rejects.toMatchObject({ name: 'MailRefused', kind });
  });

  it.each([
    ['a fault of SES', answered('ServiceUnavailable', 'x', 'server')],
    ['a connection that broke', broken('ECONNRESET')],
    ['no answer in time', Object.assign(new Error('x'), { name: 'TimeoutError' })],
  ])('%s: nobody knows', async (_, error) => {
    ses.on(SendRawEmailCommand).rejects(error);
    await expect(sender().send(mail)).rejects.not.toBeInstanceOf(MailRefused);
  });

  it('no log line of a refusal names the customer', async () => {
    ses.on(SendRawEmailCommand).rejects(answered('MessageRejected', 'Not verified: ann@client.test'));
    const refused = await sender()
      .send(mail)
      .catch((error: unknown) => error as MailRefused);
    expect(`${inspect(refused)}${JSON.stringify({ ...(refused as MailRefused) })}`).not.toContain('ann@client.test');
    expect((refused as MailRefused).detail).toContain('ann@client.test');
  });
});

describe('MAIL-07 the Message-ID that readers see', () => {
  it.each([
    ['eu-west-1', 'abc@eu-west-1.amazonses.com'],
    ['us-east-1', 'abc@email.amazonses.com'],
  ])('in %s is %s', async (region, messageId) => {
    ses.on(SendRawEmailCommand).resolves({ MessageId: 'abc' });
    expect(await sender(region).send(mail)).toBe(messageId);
  });
});
