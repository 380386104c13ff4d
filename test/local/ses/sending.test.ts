import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { client, post, startSes } from './service-server.ts';

type Started = Awaited<ReturnType<typeof startSes>>;

async function send({ endpoint }: Started, raw: Buffer | string, more: Partial<SendRawEmailCommandInput> = {}) {
  const ses = new SESClient({ ...client, endpoint, maxAttempts: 1 });
  return ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) }, ...more }));
}

/** The mail as it left, its changing parts named. */
function left({ ses }: Started): string {
  const mail = ses.sentMail().at(-1);
  return (mail?.raw.toString('latin1') ?? '')
    .replace(mail?.messageId ?? 'none', '<own>')
    .replace(/(Feedback-ID: ::1\.eu-west-1\.)\S+(:AmazonSES)/, '$1…$2');
}

const addedBy = (end: string) =>
  [
    'Message-ID: <own>',
    'Date: Sat, 21 Nov 2026 12:00:00 +0000',
    'Feedback-ID: ::1.eu-west-1.…:AmazonSES',
    'X-SES-Outgoing: 2026.11.21-127.0.0.1',
  ]
    .map((field) => field + end)
    .join('');
const added = addedBy('\r\n');
const people = 'From: support@postcase.test\r\nTo: ann@client.test\r\n';

describe('a sent mail', () => {
  it('NOTE-09 gets the Message-ID that SES gives, which the caller can work out', async () => {
    const started = await startSes();
    const { MessageId } = await send(started, `${people}Message-ID: <mine@postcase.test>\r\n\r\nHello\r\n`);
    expect(MessageId).toMatch(/^0102[0-9a-f]{12}-[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}-000000$/);
    expect(started.ses.sentMail()).toMatchObject([
      {
        messageId: `<${MessageId}@eu-west-1.amazonses.com>`,
        sesId: MessageId,
        from: 'support@postcase.test',
        recipients: ['ann@client.test'],
        at: '2026-11-21T12:00:00.000Z',
      },
    ]);
  });

  it.each<[string, string, string]>([
    ['Message-ID in the middle', `Message-ID: <a@b>\r\n${people}\r\nHi\r\n`, `${people}${added}\r\nHi\r\n`],
    [
      'a folded Message-ID',
      `${people}Message-ID:\r\n\t<a@b>\r\nSubject: x\r\n\r\nHi\r\n`,
      `${people}Subject: x\r\n${added}\r\nHi\r\n`,
    ],
    ['odd case and blanks', `${people}mEsSaGe-iD : <a@b>\r\n\r\nHi\r\n`, `${people}${added}\r\nHi\r\n`],
    ['no Message-ID and no Date', `${people}\r\nHi\r\n`, `${people}${added}\r\nHi\r\n`],
    ['a Date', `${people}Date: Mon, 1 Jan 2024 00:00:00 +0100\r\n\r\nHi\r\n`, `${people}${added}\r\nHi\r\n`],
    [
      'Bcc and Return-Path, folded',
      `Return-Path: <x@y>\r\n${people}Bcc: a@x.test,\r\n b@x.test\r\n\r\nHi\r\n`,
      `${people}${added}\r\nHi\r\n`,
    ],
    [
      'control fields of SES',
      `${people}X-SES-CONFIGURATION-SET: outgoing\r\nX-SES-MESSAGE-TAGS: a=b\r\n\r\nHi\r\n`,
      `${people}${added}\r\nHi\r\n`,
    ],
    [
      '8-bit header and body',
      `${people}Subject: Gr\u00fc\u00dfe\r\n\r\n\u00e4\r\n`,
      `${people}Subject: Gr\u00fc\u00dfe\r\n${added}\r\n\u00e4\r\n`,
    ],
    ['bare LF', `${people}\r\nHi\r\n`.replaceAll('\r\n', '\n'), `${people}${added}\r\nHi\r\n`.replaceAll('\r\n', '\n')],
    [
      'folded other fields',
      `${people}References: <1@x>\r\n <2@x>\r\n\r\nHi\r\n`,
      `${people}References: <1@x>\r\n <2@x>\r\n${added}\r\nHi\r\n`,
    ],
    [
      'Message-ID in the body alone',
      `${people}\r\nMessage-ID: <a@b>\r\n`,
      `${people}${added}\r\nMessage-ID: <a@b>\r\n`,
    ],
    ['no body', people, `${people}${added}\r\n`],
    ['no body and no last line end', people.trimEnd(), `${people}${added}\r\n`],
  ])('NOTE-09 keeps all other bytes: %s', async (_, raw, sent) => {
    const started = await startSes();
    await send(started, Buffer.from(raw, 'latin1'), { Destinations: ['ann@client.test'] });
    expect(left(started)).toBe(sent);
  });

  it('NOTE-09 of us-east-1 has the older host name', async () => {
    const started = await startSes({ region: 'us-east-1' });
    const { MessageId } = await send(started, `${people}\r\nHi\r\n`);
    expect(started.ses.sentMail()[0]?.messageId).toBe(`<${MessageId}@email.amazonses.com>`);
    expect(MessageId).toMatch(/^0100/);
  });

  it('NOTE-09 goes to To, Cc and Bcc, or to the destinations of the call', async () => {
    const started = await startSes();
    await send(started, `${people}Cc: "B, b" <b@x.test>\r\nBcc: c@x.test\r\n\r\nHi\r\n`);
    await send(started, `${people}\r\nHi\r\n`, { Destinations: ['only@x.test'], Source: 'bounces@postcase.test' });
    const [one, other] = started.ses.sentMail();
    expect(one?.recipients).toEqual(['ann@client.test', 'b@x.test', 'c@x.test']);
    expect(other).toMatchObject({ recipients: ['only@x.test'], from: 'bounces@postcase.test' });
  });
});

it('OPS-03 sending needs rights on the identity and the configuration set, with the sender as a condition key', async () => {
  const started = await startSes();
  await send(
    started,
    `From: "Help" <support@sub.postcase.test>\r\nTo: ann@client.test\r\nX-SES-CONFIGURATION-SET: outgoing\r\n\r\nHi\r\n`,
  );
  const context = {
    'ses:FromAddress': 'support@sub.postcase.test',
    'ses:FromDisplayName': 'Help',
    'ses:Recipients': ['ann@client.test'],
    'ses:FeedbackAddress': 'support@sub.postcase.test',
  };
  expect(started.permissions).toEqual([
    { action: 'ses:SendRawEmail', resource: 'arn:aws:ses:eu-west-1:000000000000:identity/postcase.test', context },
    { action: 'ses:SendRawEmail', resource: 'arn:aws:ses:eu-west-1:000000000000:configuration-set/outgoing', context },
  ]);
});

it('OPS-03 receipt rule sets have no resource of their own', async () => {
  const { endpoint, permissions } = await startSes();
  await post(endpoint, { Action: 'DescribeActiveReceiptRuleSet' });
  await post(endpoint, { Action: 'SetActiveReceiptRuleSet', RuleSetName: 'rules' });
  expect(permissions).toEqual([
    { action: 'ses:DescribeActiveReceiptRuleSet', resource: '*' },
    { action: 'ses:SetActiveReceiptRuleSet', resource: '*' },
  ]);
});

describe('SES refuses to send', () => {
  const many = Array.from({ length: 51 }, (_, index) => `p${index}@x.test`).join(', ');
  it.each<[string, string, string, string]>([
    [
      'an unverified sender',
      'From: ann@client.test\r\nTo: a@x.test\r\n\r\n',
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region EU-WEST-1: ann@client.test',
    ],
    ['no From', 'To: a@x.test\r\n\r\n', 'InvalidParameterValue', "Missing required header 'From'."],
    [
      'a From that is no address',
      'From: undisclosed\r\nTo: a@x.test\r\n\r\n',
      'InvalidParameterValue',
      "Missing final '@domain'",
    ],
    ['no recipient', 'From: a@postcase.test\r\n\r\n', 'InvalidParameterValue', "Missing required header 'To'."],
    [
      'a recipient without domain',
      'From: a@postcase.test\r\nTo: ann\r\n\r\n',
      'InvalidParameterValue',
      "Missing final '@domain'",
    ],
    [
      'a recipient outside ASCII',
      'From: a@postcase.test\r\nTo: \u00e4nn@x.test\r\n\r\n',
      'InvalidParameterValue',
      'Local address contains control or whitespace',
    ],
    [
      'a domain outside ASCII',
      'From: a@postcase.test\r\nTo: ann@\u00e4.test\r\n\r\n',
      'InvalidParameterValue',
      'Domain contains illegal character',
    ],
    [
      'more than 50 recipients',
      `From: a@postcase.test\r\nTo: ${many}\r\n\r\n`,
      'InvalidParameterValue',
      'Recipient count exceeds 50.',
    ],
    [
      'a doubled Message-ID',
      `${people}Message-ID: <1@x>\r\nMessage-Id: <2@x>\r\n\r\n`,
      'InvalidParameterValue',
      "Duplicate header 'Message-Id'.",
    ],
    [
      'a doubled Subject',
      `${people}Subject: a\r\nsubject: b\r\n\r\n`,
      'InvalidParameterValue',
      "Duplicate header 'subject'.",
    ],
    ['a line that is no field', `${people}oops\r\n\r\n`, 'InvalidParameterValue', 'Empty header names are illegal.'],
    [
      'an unknown configuration set',
      `${people}X-SES-CONFIGURATION-SET: other\r\n\r\n`,
      'ConfigurationSetDoesNotExistException',
      'Configuration set <other> does not exist.',
    ],
  ])('NOTE-06 %s', async (_, raw, name, message) => {
    const started = await startSes();
    await expect(send(started, raw)).rejects.toMatchObject({ name, message });
    expect(started.ses.sentMail()).toEqual([]);
  });

  it('NOTE-06 a mail above 10 MB, and takes one just below', async () => {
    const started = await startSes();
    const head = `${people}\r\n`;
    const sized = (size: number) => head + 'x'.repeat(size - head.length);
    await send(started, sized(10 * 1024 * 1024));
    await expect(send(started, sized(10 * 1024 * 1024 + 1))).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: "Message length is more than 10485760 bytes long: '10485761'.",
    });
  });

  it('NOTE-06 as often as a test asks', async () => {
    const started = await startSes();
    started.ses.refuseSending(1, 'Throttling');
    await expect(send(started, `${people}\r\nHi`)).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Maximum sending rate exceeded.',
    });
    await send(started, `${people}\r\nHi`);
    expect(started.ses.sentMail()).toHaveLength(1);
  });
});

it('OPS-02 SendEmail composes a simple mail, and names a parameter that it does not support', async () => {
  const started = await startSes();
  const simple = {
    Action: 'SendEmail',
    Source: 'Help <support@postcase.test>',
    'Destination.ToAddresses.member.1': 'ann@client.test',
    'Message.Subject.Data': 'Привет',
    'Message.Body.Text.Data': 'Hello',
  };
  expect((await post(started.endpoint, simple)).status).toBe(200);
  expect(left(started)).toContain('From: Help <support@postcase.test>\r\nTo: ann@client.test\r\nSubject: =?UTF-8?');
  const refused = await post(started.endpoint, { ...simple, ReturnPathArn: 'a' });
  expect([refused.status, await refused.text()]).toEqual([
    501,
    expect.stringContaining('The embedded cloud does not know ses:SendEmail with ReturnPathArn.'),
  ]);
});

it('OPS-02 an unknown action is named', async () => {
  const { endpoint } = await startSes();
  const answer = await post(endpoint, { Action: 'CreateTemplate' });
  expect([answer.status, await answer.text()]).toEqual([
    501,
    expect.stringContaining('The embedded cloud does not know ses:CreateTemplate.'),
  ]);
});

it.each([
  [{ Action: 'GetSendQuota' }, '<Max24HourSend>50000.0</Max24HourSend>'],
  [{ Action: 'ListIdentities' }, '<Identities><member>postcase.test</member></Identities>'],
  [
    { Action: 'GetIdentityVerificationAttributes', 'Identities.member.1': 'postcase.test' },
    '<VerificationStatus>Success</VerificationStatus>',
  ],
  [
    { Action: 'DescribeReceiptRuleSet', RuleSetName: 'rules' },
    '<Recipients><member>postcase.test</member></Recipients>',
  ],
  [
    { Action: 'DescribeReceiptRuleSet', RuleSetName: 'other' },
    '<Code>RuleSetDoesNotExist</Code><Message>Rule set does not exist: other</Message>',
  ],
  [{ Action: 'ListReceiptRuleSets' }, '<RuleSets><member><Name>rules</Name>'],
])('OPS-02 people at the CLI may ask: %o', async (parameters, answer) => {
  const { endpoint } = await startSes();
  expect(await (await post(endpoint, parameters)).text()).toContain(answer);
});

describe('OPS-02 what the account of SES lets leave', () => {
  const to = (...recipients: string[]) => `From: support@postcase.test\r\nTo: ${recipients.join(', ')}\r\n\r\nHi\r\n`;

  it('in the sandbox: mail to verified identities and to the simulator alone, two hundred a day', async () => {
    let now = Date.UTC(2026, 10, 21, 12);
    const started = await startSes({ clock: { now: () => now } });
    Object.assign(started.ses.standing, { mailsADay: 200 });
    const fifty = Array.from({ length: 50 }, (_, index) => `box${index}@postcase.test`);
    await expect(send(started, to('ann@client.test', 'a@postcase.test'))).rejects.toMatchObject({
      name: 'MessageRejected',
      message: expect.stringMatching(/not verified\. .+ failed the check in region EU-WEST-1: ann@client\.test$/),
    });
    await send(started, to('bounce@simulator.amazonses.com'));
    for (let times = 0; times < 3; times++) await send(started, to(...fifty));
    await send(started, to(...fifty.slice(1)));
    await expect(send(started, to('a@postcase.test'))).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Daily message quota exceeded.',
    });
    now += 24 * 60 * 60 * 1000;
    await send(started, to('a@postcase.test'));
  });

  it('so many recipients a second, where a rate is set', async () => {
    let now = Date.UTC(2026, 10, 21, 12);
    const started = await startSes({ clock: { now: () => now } });
    for (let times = 0; times < 20; times++) await send(started, to('ann@client.test'));
    now += 1000;
    Object.assign(started.ses.standing, { mailsASecond: 1 });
    const quota = await post(started.endpoint, { Action: 'GetSendQuota' });
    expect(await quota.text()).toContain('<MaxSendRate>1.0</MaxSendRate>');
    await send(started, to('ann@client.test'));
    const throttled = { name: 'Throttling', message: 'Maximum sending rate exceeded.' };
    await expect(send(started, to('bob@client.test'))).rejects.toMatchObject(throttled);
    now += 1000;
    await send(started, to('bob@client.test'));
    await expect(send(started, to('a@x.test', 'b@x.test'))).rejects.toMatchObject(throttled);
  });
});
