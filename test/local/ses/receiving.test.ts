import { setTimeout } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { defaultVerdicts } from '../../../local/ses/mail/verdicts.ts';
import type { ReceiptNotification } from '../../../local/ses/receiving/receipt-notification.ts';
import { resources, rule, startSes } from './service-server.ts';
import { say } from './smtp-client.ts';

const MB = 1024 * 1024;

async function deliver(port: number, raw: Buffer, to: string[] = ['support@postcase.test'], from = 'ann@client.test') {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, name: 'mail.client.test' });
  const { response, rejected } = await transport.sendMail({ envelope: { from, to }, raw });
  return { response, rejected };
}

function notificationOf({ message }: { message: string }): ReceiptNotification {
  return JSON.parse(message);
}

const mail = Buffer.from(
  'From: "Ann, of Client" <ann@client.test>\r\nTo: support@postcase.test,\r\n Bob <bob@client.test>\r\nCc: carl@client.test\r\n' +
    'Subject: Printer\r\n is broken\r\nDate: Sat, 21 Nov 2026 13:00:00 +0100\r\nMessage-ID: <1@client.test>\r\n\r\nHelp\r\n',
);

describe('a received mail', () => {
  it('MAIL-01 MAIL-02 is in storage and announced with its id when the sender hears Ok', async () => {
    const { ses, objects, published } = await startSes();
    const { response } = await deliver(ses.smtpPort, mail);
    const [, id] = /^250 Ok ([0-9a-v]{40})$/.exec(response) ?? [];
    expect(objects.has(`mails/raw/${id}`)).toBe(true);
    expect(published).toHaveLength(1);
    expect(notificationOf(published[0] ?? { message: '' }).receipt.action).toEqual({
      type: 'S3',
      topicArn: 'arn:aws:sns:eu-west-1:1:receipts',
      bucketName: 'mails',
      objectKeyPrefix: 'raw/',
      objectKey: `raw/${id}`,
    });
  });

  it('MAIL-01 has the header fields that SES adds, before its own', async () => {
    const { ses, objects } = await startSes();
    await deliver(ses.smtpPort, mail);
    const stored = [...objects.values()].at(-1)?.toString() ?? '';
    const names = [...stored.slice(0, stored.indexOf('From: "Ann')).matchAll(/^([\w-]+):/gm)].map(([, name]) => name);
    expect(names.join(' ')).toBe(
      'Return-Path Received X-SES-Spam-Verdict X-SES-Virus-Verdict Received-SPF Authentication-Results X-SES-RECEIPT X-SES-DKIM-SIGNATURE',
    );
    expect(stored).toMatch(
      /^Return-Path: <ann@client.test>\r\nReceived: from mail.client.test \(mail.client.test \[127.0.0.1\]\)\r\n by inbound-smtp/,
    );
    expect(stored).toContain(' for support@postcase.test;\r\n Sat, 21 Nov 2026 12:00:00 +0000 (UTC)\r\n');
  });

  it.each<[string, Buffer]>([
    ['8-bit Latin-1', Buffer.from('Subject: Gr\u00fc\u00dfe\r\n\r\n\u00e4\u00f6\u00fc\r\n', 'latin1')],
    ['dots at line starts', Buffer.from('Subject: x\r\n\r\n.\r\n..\r\n.a\r\n')],
    ['bare LF', Buffer.from('Subject: x\n\nline\nline\r\n')],
    [
      'all byte values',
      Buffer.concat([
        Buffer.from('Subject: x\r\n\r\n'),
        Buffer.from(Array.from({ length: 256 }, (_, i) => i)),
        Buffer.from('\r\n'),
      ]),
    ],
    ['no header at all', Buffer.from('just words\r\n')],
    ['nothing', Buffer.from('\r\n')],
  ])('MAIL-05 keeps the bytes of its sender: %s', async (_, raw) => {
    const { ses, objects } = await startSes();
    expect(await say(ses.smtpPort, raw)).toMatch(/^250 Ok/);
    const stored = [...objects.values()].at(-1) ?? Buffer.alloc(0);
    expect(stored.subarray(stored.length - raw.length).equals(raw)).toBe(true);
    expect(stored.indexOf('h=From:To:Cc:Bcc:')).toBeGreaterThan(0);
  });

  it('MAIL-01 is described as SES describes it', async () => {
    const { ses, published } = await startSes();
    await deliver(ses.smtpPort, mail, ['support@postcase.test', 'sales+x@postcase.test']);
    const { notificationType, mail: described, receipt } = notificationOf(published[0] ?? { message: '' });
    expect(notificationType).toBe('Received');
    expect(described).toMatchObject({
      timestamp: '2026-11-21T12:00:00.000Z',
      source: 'ann@client.test',
      destination: ['support@postcase.test', 'bob@client.test', 'carl@client.test'],
      headersTruncated: false,
      commonHeaders: {
        returnPath: 'ann@client.test',
        from: ['"Ann, of Client" <ann@client.test>'],
        to: ['support@postcase.test', 'Bob <bob@client.test>'],
        cc: ['carl@client.test'],
        subject: 'Printer is broken',
        date: 'Sat, 21 Nov 2026 13:00:00 +0100',
        messageId: '<1@client.test>',
      },
    });
    expect(described.headers).toContainEqual({ name: 'To', value: 'support@postcase.test, Bob <bob@client.test>' });
    expect(described.headers[0]).toEqual({ name: 'Return-Path', value: '<ann@client.test>' });
    const passed = { status: 'PASS' };
    expect(receipt).toMatchObject({
      timestamp: '2026-11-21T12:00:00.000Z',
      processingTimeMillis: 1,
      recipients: ['support@postcase.test', 'sales+x@postcase.test'],
      spamVerdict: passed,
      virusVerdict: passed,
      spfVerdict: passed,
      dkimVerdict: passed,
      dmarcVerdict: passed,
    });
    expect(receipt).not.toHaveProperty('dmarcPolicy');
  });

  it('MAIL-01 has its headers cut beyond 10 KB, and its notification stays below what SNS takes', async () => {
    const { ses, published } = await startSes();
    const people = Array.from({ length: 5000 }, (_, index) => `person${index}@client.test`).join(',\r\n ');
    await deliver(ses.smtpPort, Buffer.from(`Subject: all\r\nTo: ${people}\r\nFrom: ann@client.test\r\n\r\nHi\r\n`));
    const { mail: described } = notificationOf(published[0] ?? { message: '' });
    expect(described.headersTruncated).toBe(true);
    expect(described.headers.map(({ name }) => name)).not.toContain('To');
    expect(described.commonHeaders.from).toEqual(['ann@client.test']);
    expect(published[0]?.message.length).toBeLessThan(64 * 1024);
  });

  it('MAIL-01 of a bounce has an empty sender', async () => {
    const { ses, published, objects } = await startSes();
    await deliver(ses.smtpPort, mail, ['support@postcase.test'], '');
    expect(notificationOf(published[0] ?? { message: '' }).mail.source).toBe('');
    expect([...objects.values()].at(-1)?.toString()).toMatch(/^Return-Path: <>\r\n/);
  });

  it('MAIL-01 is scanned only if its rule says so', async () => {
    const { ses, published } = await startSes({
      resources: { ...resources, ruleSets: [{ name: 'rules', rules: [{ ...rule, scanEnabled: false }] }] },
    });
    await deliver(ses.smtpPort, mail);
    const { receipt } = notificationOf(published[0] ?? { message: '' });
    expect([receipt.spamVerdict, receipt.virusVerdict, receipt.spfVerdict]).toEqual([
      { status: 'DISABLED' },
      { status: 'DISABLED' },
      { status: 'PASS' },
    ]);
  });

  it('MAIL-01 goes through each rule that takes it until one stops', async () => {
    const action = (prefix: string) => ({ S3Action: { BucketName: 'mails', ObjectKeyPrefix: prefix } });
    const rules = [
      { ...rule, recipients: ['sales@postcase.test'], actions: [action('sales/')] },
      { ...rule, actions: [action('one/'), action('two/'), { StopAction: { Scope: 'RuleSet' } }] },
      { ...rule, actions: [action('never/')] },
    ];
    const { ses, objects, published } = await startSes({
      resources: { ...resources, ruleSets: [{ name: 'rules', rules }] },
    });
    await deliver(ses.smtpPort, mail);
    const keys = [...objects.keys()].filter((key) => !key.endsWith('NOTIFICATION'));
    expect(keys.map((key) => key.split('/')[1])).toEqual(['one', 'two']);
    expect(published).toEqual([]);
  });

  it('MAIL-01 may carry verdicts that a test chooses', async () => {
    const { ses, published, objects } = await startSes({
      verdicts: (arrived) => ({ ...defaultVerdicts(arrived), dmarc: 'FAIL', spf: 'GRAY' }),
    });
    await deliver(ses.smtpPort, mail);
    expect(notificationOf(published[0] ?? { message: '' }).receipt).toMatchObject({
      dmarcVerdict: { status: 'FAIL' },
      dmarcPolicy: 'reject',
      spfVerdict: { status: 'GRAY' },
    });
    expect([...objects.values()].at(-1)?.toString()).toContain(' dmarc=fail header.from=client.test;');
  });

  // In parts, so that no scanner takes this file for an infected one.
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
  it.each([
    ['EICAR in the text', eicar, 'PASS', 'FAIL'],
    ['EICAR attached', Buffer.from(eicar).toString('base64'), 'PASS', 'FAIL'],
    ['GTUBE', ['XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE', '-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'].join(''), 'FAIL', 'PASS'],
  ])('MAIL-01 is spam or infected when it says so by the test strings of scanners: %s', async (_, body, spam, virus) => {
    const { ses, published } = await startSes();
    await deliver(ses.smtpPort, Buffer.from(`Subject: x\r\n\r\n${body}\r\n`));
    expect(notificationOf(published[0] ?? { message: '' }).receipt).toMatchObject({
      spamVerdict: { status: spam },
      virusVerdict: { status: virus },
    });
  });
});

describe('SES refuses mail', () => {
  it('MAIL-01 while no rule set is active', async () => {
    const { ses } = await startSes({}, false);
    await expect(deliver(ses.smtpPort, mail)).rejects.toThrow(
      '550 5.1.1 Requested action not taken: mailbox unavailable (no receipt rule set is active, so no mail is received)',
    );
  });

  it('MAIL-01 for a recipient that no enabled rule takes, and takes it for the others', async () => {
    const onlySupport = [{ ...rule, recipients: ['support@postcase.test'] }];
    const { ses, published } = await startSes({
      resources: { ...resources, ruleSets: [{ name: 'rules', rules: onlySupport }] },
    });
    await expect(deliver(ses.smtpPort, mail, ['nobody@postcase.test'])).rejects.toThrow(
      'no enabled rule of rule set rules takes mail for nobody@postcase.test',
    );
    const { rejected } = await deliver(ses.smtpPort, mail, [
      'nobody@postcase.test',
      'support@postcase.test',
      'a@other.test',
    ]);
    expect(rejected).toEqual(['nobody@postcase.test', 'a@other.test']);
    expect(notificationOf(published[0] ?? { message: '' }).receipt.recipients).toEqual(['support@postcase.test']);
  });

  it('MAIL-01 above 40 MB, and takes 39 MB', async () => {
    const { ses, published } = await startSes();
    const sized = (size: number) =>
      Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.alloc(size, 'abcdefghijk\r\n')]);
    await expect(deliver(ses.smtpPort, sized(41 * MB))).rejects.toThrow(/552 5\.3\.4 .*SES takes 40 MB/);
    await deliver(ses.smtpPort, sized(39 * MB));
    expect(published).toHaveLength(1);
  });

  it('MAIL-02 for now when storage fails, and announces nothing', async () => {
    let up = true;
    const { ses, published } = await startSes({
      putObject: () => (up ? Promise.resolve() : Promise.reject(new Error('bucket is away'))),
    });
    up = false;
    await expect(deliver(ses.smtpPort, mail)).rejects.toThrow('451 4.3.0 Requested action aborted: bucket is away');
    expect(published).toEqual([]);
  });
});

it('MAIL-02 a sender that goes away in the middle of its mail has sent nothing', async () => {
  const { ses, objects, published } = await startSes();
  await say(ses.smtpPort, Buffer.from('Subject: half\r\n\r\nhal'), { hangUpWithin: true });
  await setTimeout(100);
  expect([...objects.keys()]).toEqual(['mails/raw/AMAZON_SES_SETUP_NOTIFICATION']);
  expect(published).toEqual([]);
});

it('OPS-02 a new rule leaves the setup notification of SES in its bucket and tells its topic, once', async () => {
  const { ses, objects, published, setup } = await startSes();
  expect(notificationOf(setup ?? { message: '' })).toMatchObject({
    mail: { messageId: 'AMAZON_SES_SETUP_NOTIFICATION', source: 'no-reply-aws@amazon.com' },
    receipt: { action: { objectKey: 'raw/AMAZON_SES_SETUP_NOTIFICATION' } },
  });
  expect([...objects.keys()]).toEqual(['mails/raw/AMAZON_SES_SETUP_NOTIFICATION']);
  objects.clear();
  await ses.stop();
  await ses.start();
  expect(objects.size).toBe(0);
  expect(published).toEqual([]);
});

it('OPS-02 a taken port is said with its purpose', async () => {
  const { ses } = await startSes();
  await expect(startSes({ smtpPort: ses.smtpPort })).rejects.toThrow(
    `Port ${ses.smtpPort} for incoming mail (SMTP) is taken by another program.`,
  );
  await expect(startSes({ viewerPort: ses.viewerPort })).rejects.toThrow(
    `Port ${ses.viewerPort} for the outbox viewer is taken by another program.`,
  );
});
