import { type MessageTag, SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SesResources } from '../../../local/ses/account/ses-resources.ts';
import { calling, startSmall } from '../small-stack.ts';
import { client, resources, startSes, temporaryFolder } from './service-server.ts';

const topicArn = 'arn:aws:sns:eu-west-1:000000000000:events';
const all = ['send', 'reject', 'bounce', 'complaint', 'delivery'];
const listening = (eventTypes: string[] = all): SesResources => ({
  ...resources,
  eventDestinations: [{ configurationSet: 'outgoing', topicArn, eventTypes }],
});

async function start(eventTypes?: string[], options: Parameters<typeof startSes>[0] = {}) {
  const started = await startSes({ resources: listening(eventTypes), ...options });
  const ses = new SESClient({ ...client, endpoint: started.endpoint, maxAttempts: 1 });
  const send = async (
    to: string[],
    headers = '',
    more: { ConfigurationSetName?: string; Tags?: MessageTag[] } = {},
  ) => {
    const header = `From: "Support" <support@postcase.test>\r\nTo: ${to.join(', ')}\r\nSubject: Hello\r\n${headers}`;
    const Data = Buffer.from(`${header}Message-ID: <own@postcase.test>\r\n\r\nText\r\n`);
    const sent = { RawMessage: { Data }, ConfigurationSetName: 'outgoing', ...more };
    return (await ses.send(new SendRawEmailCommand(sent))).MessageId;
  };
  const told = () => started.published.filter((one) => one.topicArn === topicArn).slice(1);
  const events = () => told().map(({ message }) => JSON.parse(message));
  return { ...started, send, events, client: ses };
}

const to = (name: string) => `${name}@simulator.amazonses.com`;

describe('MAIL-16 what becomes of a sent mail', () => {
  it('is published with the mail as SES describes it', async () => {
    const { send, events } = await start();
    const MessageId = await send(['ann@client.test'], 'X-SES-MESSAGE-TAGS: message=m-1, install=demo\r\n');
    expect(events()).toEqual([
      expect.objectContaining({ eventType: 'Send', send: {} }),
      {
        eventType: 'Delivery',
        mail: {
          timestamp: '2026-11-21T12:00:00.000Z',
          source: 'support@postcase.test',
          sourceArn: 'arn:aws:ses:eu-west-1:000000000000:identity/postcase.test',
          sendingAccountId: '000000000000',
          messageId: MessageId,
          destination: ['ann@client.test'],
          headersTruncated: false,
          headers: [
            { name: 'From', value: '"Support" <support@postcase.test>' },
            { name: 'To', value: 'ann@client.test' },
            { name: 'Subject', value: 'Hello' },
            { name: 'X-SES-MESSAGE-TAGS', value: 'message=m-1, install=demo' },
            { name: 'Message-ID', value: '<own@postcase.test>' },
          ],
          commonHeaders: {
            from: ['Support <support@postcase.test>'],
            to: ['ann@client.test'],
            messageId: MessageId,
            subject: 'Hello',
          },
          tags: {
            'ses:operation': ['SendRawEmail'],
            'ses:configuration-set': ['outgoing'],
            'ses:source-ip': ['127.0.0.1'],
            'ses:from-domain': ['postcase.test'],
            'ses:caller-identity': ['you'],
            'ses:outgoing-ip': ['127.0.0.1'],
            message: ['m-1'],
            install: ['demo'],
          },
        },
        delivery: {
          timestamp: '2026-11-21T12:00:00.000Z',
          processingTimeMillis: 1,
          recipients: ['ann@client.test'],
          smtpResponse: '250 2.6.0 Message received',
          reportingMTA: 'a1-1.smtp-out.eu-west-1.amazonses.com',
        },
      },
    ]);
  });

  it.each([
    ['success', ['Send', 'Delivery']],
    ['bounce', ['Send', 'Bounce']],
    ['bounce+ann', ['Send', 'Bounce']],
    ['complaint', ['Send', 'Delivery', 'Complaint']],
    ['Complaint+Case-7', ['Send', 'Delivery', 'Complaint']],
    ['ooto', ['Send', 'Delivery', 'Bounce']],
    ['suppressionlist', ['Send', 'Bounce']],
    ['somebody', ['Send', 'Delivery']],
  ])('is for %s@simulator.amazonses.com: %j', async (name, expected) => {
    const { send, events } = await start();
    await send([to(name)]);
    expect(events().map(({ eventType }) => eventType)).toEqual(expected);
  });

  it('is a bounce with status and diagnostic, or an address that SES spares', async () => {
    const { send, events } = await start(['bounce']);
    await send([to('bounce+a'), to('suppressionlist'), to('ooto')]);
    const [unknown, spared, away] = events().map(({ bounce }) => bounce);
    expect(unknown).toEqual({
      feedbackId: expect.stringMatching(/^0102[0-9a-f]{12}-/),
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [
        {
          emailAddress: to('bounce+a'),
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: '2026-11-21T12:00:00.000Z',
      reportingMTA: 'dns; a1-1.smtp-out.eu-west-1.amazonses.com',
    });
    expect(spared).toMatchObject({ bounceSubType: 'Suppressed', reportingMTA: 'dns; amazonses.com' });
    expect(spared.bouncedRecipients[0].diagnosticCode).toMatch(/^Amazon SES has suppressed sending to this address/);
    expect(away).toMatchObject({ bounceType: 'Transient', bouncedRecipients: [{ emailAddress: to('ooto') }] });
  });

  it('is a complaint of the kind abuse', async () => {
    const { send, events } = await start(['complaint']);
    await send([to('complaint')]);
    expect(events()[0].complaint).toMatchObject({
      complainedRecipients: [{ emailAddress: to('complaint') }],
      complaintFeedbackType: 'abuse',
      complaintSubType: null,
      userAgent: 'Amazon SES Mailbox Simulator',
    });
  });

  it('is a rejection if it carries a virus, and it does not leave', async () => {
    const { send, events, ses } = await start();
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join('');
    await send(['ann@client.test'], `X-Test: ${eicar}\r\n`);
    expect(events()).toMatchObject([{ eventType: 'Reject', reject: { reason: 'Bad content' } }]);
    expect(ses.sentMail()).toEqual([]);
  });

  it('is published for configuration sets and event types that are listened to alone', async () => {
    const { send, events } = await start(['bounce']);
    await send(['ann@client.test', to('bounce')], '', {});
    expect(events().map(({ eventType }) => eventType)).toEqual(['Bounce']);
    const other = await start();
    await other.client.send(
      new SendEmailCommand({
        Source: 'support@postcase.test',
        Destination: { ToAddresses: [to('bounce')] },
        Message: { Subject: { Data: 'Hello' }, Body: { Text: { Data: 'Text' } } },
      }),
    );
    expect(other.events()).toEqual([]);
  });
});

describe('MAIL-16 message tags', () => {
  const header = 'X-SES-MESSAGE-TAGS: from=header\r\n';

  it('come from the call or else from the header, and the header does not leave', async () => {
    const { send, events, ses } = await start(['send']);
    await send(['ann@client.test'], header);
    await send(['ann@client.test'], header, { Tags: [{ Name: 'with', Value: 'call' }] });
    const own = events().map(({ mail }) => Object.keys(mail.tags).filter((name) => !name.startsWith('ses:')));
    expect(own).toEqual([['from'], ['with']]);
    expect(ses.sentMail().map(({ raw }) => raw.includes('X-SES-MESSAGE-TAGS'))).toEqual([false, false]);
  });

  it.each([
    'a=b c',
    'a b=c',
    'a=',
    '=b',
    'a',
    'a=ä',
    'a=b@c',
    `a=${'x'.repeat(257)}`,
  ])('%s are refused', async (tags) => {
    const { send } = await start();
    await expect(send(['ann@client.test'], `X-SES-MESSAGE-TAGS: ${tags}\r\n`)).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
  });
});

it('MAIL-15 an out-of-office answer comes back by mail', async () => {
  const { send, objects, published } = await start();
  const MessageId = await send([to('ooto+ann')]);
  const [answer] = [...objects].filter(([key]) => !key.endsWith('NOTIFICATION')).map(([, raw]) => raw.toString());
  expect(answer).toContain(`From: ${to('ooto+ann')}\r\nTo: support@postcase.test\r\nSubject: Auto: Hello\r\n`);
  expect(answer).toContain(`In-Reply-To: <${MessageId}@eu-west-1.amazonses.com>`);
  expect(answer).toContain('Auto-Submitted: auto-replied');
  expect(answer).toContain('Return-Path: <>');
  expect(JSON.parse(published.at(-1)?.message ?? '')).toMatchObject({
    notificationType: 'Received',
    mail: { source: '', destination: ['support@postcase.test'] },
  });
});

describe('MAIL-16 SES forwards feedback by mail', () => {
  const mailed = ({ objects }: { objects: Map<string, Buffer> }) =>
    [...objects].filter(([key]) => !key.endsWith('NOTIFICATION')).map(([, raw]) => raw);
  const status = (...fields: string[]) => `Final-Recipient: rfc822; ${fields.join('\r\n')}`;

  it.each([
    [
      'bounce+ann',
      'MAILER-DAEMON@eu-west-1.amazonses.com',
      'delivery-status',
      status(to('bounce+ann'), 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 user unknown'),
    ],
    [
      'suppressionlist',
      'MAILER-DAEMON@eu-west-1.amazonses.com',
      'delivery-status',
      status(to('suppressionlist'), 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: Amazon SES has suppressed'),
    ],
    ['complaint', 'complaints@email-abuse.amazonses.com', 'feedback-report', `Original-Rcpt-To: <${to('complaint')}>`],
  ])('of %s, from %s, with a %s and the mail as it left', async (name, from, type, fields) => {
    const started = await start();
    const MessageId = await started.send([to(name), to('success')]);
    const [raw = Buffer.of(), ...others] = mailed(started);
    expect(others).toEqual([]);
    const mail = await simpleParser(raw);
    expect(mail).toMatchObject({ from: { text: from }, to: { text: 'support@postcase.test' } });
    expect(mail.headers.get('content-type')).toMatchObject({ params: { 'report-type': type } });
    expect(raw.toString()).toContain(`\r\nContent-Type: message/${type}\r\n\r\n`);
    expect(raw.toString()).toContain(`\r\n${fields}`);
    const original = mail.attachments.find(({ contentType }) => contentType === 'message/rfc822');
    expect(original?.content.toString()).toContain(`Message-ID: <${MessageId}@eu-west-1.amazonses.com>`);
    expect(started.events().map(({ eventType }) => eventType)).toContain(name === 'complaint' ? 'Complaint' : 'Bounce');
    expect(JSON.parse(started.published.at(-1)?.message ?? '')).toMatchObject({ mail: { source: '' } });
  });

  it('to Return-Path where the mail has one', async () => {
    const started = await start();
    await started.send([to('bounce')], 'Return-Path: <returned@postcase.test>\r\n');
    expect(mailed(started).map((raw) => /^To: (.+)\r$/m.exec(raw.toString())?.[1])).toEqual(['returned@postcase.test']);
  });

  it.each([
    ['whose identity has it off', { identities: [{ EmailIdentity: 'postcase.test', feedbackForwarding: false }] }, ''],
    ['whose sender receives no mail here', {}, 'Return-Path: <us@elsewhere.test>\r\n'],
  ])('but not of a mail %s', async (_, differing, header) => {
    const started = await start(all, { resources: { ...listening(), ...differing } });
    await started.send([to('bounce'), to('complaint')], header);
    expect(mailed(started)).toEqual([]);
  });
});

it('OPS-02 a new topic is first told that it is one, once', async () => {
  const dataDir = temporaryFolder();
  const validated = { topicArn, message: 'Successfully validated SNS topic for Amazon SES event publishing.' };
  expect((await start(all, { dataDir })).published).toEqual([validated]);
  expect((await start(all, { dataDir })).published).toEqual([]);
});

const Received = z.object({ Messages: z.array(z.object({ Body: z.string() })).default([]) });

/** A stack whose SES tells a topic, and a queue that listens to it. */
function stack(policyFor: string, destination: Record<string, unknown> = {}) {
  const allow = (service: string, Action: string, Resource: unknown, source: unknown) => ({
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action,
        Resource,
        Condition: { ArnLike: { 'AWS:SourceArn': source } },
      },
    ],
  });
  const queue = { 'Fn::GetAtt': ['Queue', 'Arn'] };
  const topic = { Ref: 'Topic' };
  const set = { 'Fn::Sub': `arn:aws:ses:\${AWS::Region}:\${AWS::AccountId}:configuration-set/${policyFor}` };
  const resource = (Type: string, Properties: Record<string, unknown>) => ({ Type, Properties });
  return {
    Set: resource('AWS::SES::ConfigurationSet', { Name: 'outgoing' }),
    Domain: resource('AWS::SES::EmailIdentity', { EmailIdentity: 'postcase.test' }),
    Topic: resource('AWS::SNS::Topic', {}),
    Queue: resource('AWS::SQS::Queue', {}),
    TopicPolicy: resource('AWS::SNS::TopicPolicy', {
      Topics: [topic],
      PolicyDocument: allow('ses.amazonaws.com', 'sns:Publish', topic, set),
    }),
    QueuePolicy: resource('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: 'Queue' }],
      PolicyDocument: allow('sns.amazonaws.com', 'sqs:SendMessage', queue, topic),
    }),
    Listening: resource('AWS::SNS::Subscription', {
      TopicArn: topic,
      Protocol: 'sqs',
      Endpoint: queue,
      RawMessageDelivery: true,
    }),
    Destination: resource('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: { Ref: 'Set' },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce'],
        SnsDestination: { TopicARN: topic },
        ...destination,
      },
    }),
  };
}

describe('MAIL-16 events of the stack', () => {
  async function bounced(destination?: Record<string, unknown>): Promise<string[]> {
    const { cloud, call } = await startSmall(stack('outgoing', destination));
    const ses = new SESClient(calling(cloud));
    const Data = Buffer.from(`From: support@postcase.test\r\nTo: ${to('bounce')}\r\n\r\nText\r\n`);
    await ses.send(new SendRawEmailCommand({ RawMessage: { Data }, ConfigurationSetName: 'outgoing' }));
    const QueueUrl = `${cloud.endpoint}/000000000000/Queue`;
    const { body } = await call('AmazonSQS.ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
    return Received.parse(body).Messages.map(({ Body }) => Body);
  }

  it('reach the queue that listens to their topic', async () => {
    const [validated, event, ...more] = await bounced();
    expect(validated).toMatch(/^Successfully validated/);
    expect(JSON.parse(event ?? '')).toMatchObject({ eventType: 'Bounce', mail: { sendingAccountId: '000000000000' } });
    expect(more).toEqual([]);
  });

  it.each([
    { Enabled: false },
    { SnsDestination: undefined, CloudWatchDestination: {} },
  ])('go nowhere with %j', async (destination) => {
    expect(await bounced(destination)).toEqual([]);
  });

  it('are refused at the start where SES may not publish', async () => {
    await expect(startSmall(stack('another'))).rejects.toThrow(
      'No resource policy lets ses.amazonaws.com do sns:Publish on arn:aws:sns:eu-west-1:000000000000:Topic',
    );
  });
});
