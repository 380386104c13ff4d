import { describe, expect, it } from 'vitest';
import { rawMailReceipt } from '#domain/intake/raw-mail-receipt.ts';
import { receiptHeaders } from '../../../local/ses/receiving/receipt-headers.ts';
import fc from '../../support/fast-check.ts';

const storedAt = '2026-11-20T12:00:00.000Z';
const received = [
  'Received: from mx.client.test (mx.client.test [192.0.2.7])',
  ' by inbound-smtp.eu-west-1.amazonaws.com with SMTP id 0123456789abcdef',
  ' for Support@postcase.test;',
  ' Fri, 20 Nov 2026 10:00:00 +0000 (UTC)',
];
const spf =
  '(spfCheck: domain of client.test designates 192.0.2.7 as permitted sender) client-ip=192.0.2.7; envelope-from=ann@client.test; helo=mx.client.test;';
const results = (...lines: string[]) => ['Authentication-Results: amazonses.com;', ...lines];
const good = results(` spf=pass ${spf}`, ' dkim=pass header.i=@client.test;', ' dmarc=pass header.from=client.test;');
const ofSes = (lines: string[], returnPath = '<ann@client.test>') => [
  `Return-Path: ${returnPath}`,
  ...received,
  ...lines,
  'X-SES-RECEIPT: AEFBQUFB',
  'X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt; b=abc=; d=amazonses.com;',
];
const scanned = ['X-SES-Spam-Verdict: PASS', 'X-SES-Virus-Verdict: PASS', `Received-SPF: pass ${spf}`];
const receiptOf = (lines: string[], lineEnd = '\r\n') =>
  rawMailReceipt(Buffer.from([...lines, 'From: ann@client.test', '', 'Hello'].join(lineEnd)), 'raw/one', storedAt);

const usual = {
  source: 'ann@client.test',
  recipients: ['support@postcase.test'],
  receivedAt: '2026-11-20T10:00:00.000Z',
  objectKey: 'raw/one',
  spam: 'PASS',
  virus: 'PASS',
  spf: 'PASS',
  dkim: 'PASS',
  dmarc: 'PASS',
};

describe('MAIL-02 the receipt of a raw mail is rebuilt from what SES wrote before it', () => {
  it.each<[string, string[], Partial<Record<keyof typeof usual, unknown>>]>([
    ['all is well', ofSes([...scanned, ...good]), {}],
    ['a bounce has no envelope sender', ofSes([...scanned, ...good], '<>'), { source: '' }],
    ['spam', ofSes(['X-SES-Spam-Verdict: FAIL', 'X-SES-Virus-Verdict: PASS', ...good]), { spam: 'FAIL' }],
    [
      'a virus',
      ofSes(['X-SES-Spam-Verdict: GRAY', 'X-SES-Virus-Verdict: FAIL', ...good]),
      { spam: 'GRAY', virus: 'FAIL' },
    ],
    [
      'a word for the scan that nobody knows',
      ofSes(['X-SES-Spam-Verdict: HUGE', 'X-SES-Virus-Verdict: PASS', ...good]),
      { spam: 'PROCESSING_FAILED' },
    ],
    ['a rule that does not scan', ofSes(good), { spam: 'DISABLED', virus: 'DISABLED' }],
    [
      'authentication fails',
      ofSes([
        ...scanned,
        ...results(` spf=fail ${spf}`, ' dkim=fail header.i=@client.test;', ' dmarc=fail header.from=client.test;'),
      ]),
      { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' },
    ],
    [
      'a domain without policy and signature',
      ofSes([...scanned, ...results(` spf=softfail ${spf}`, ' dkim=none;', ' dmarc=none header.from=client.test;')]),
      { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' },
    ],
    [
      'one of several signatures is good',
      ofSes([
        ...scanned,
        ...results(
          ' spf=neutral x;',
          ' dkim=fail header.i=@list.test;',
          ' dkim=pass header.i=@client.test;',
          ' dmarc=temperror;',
        ),
      ]),
      { spf: 'GRAY', dmarc: 'PROCESSING_FAILED' },
    ],
    ['no authentication results', ofSes(scanned), { spf: 'DISABLED', dkim: 'DISABLED', dmarc: 'DISABLED' }],
  ])('%s', (_, lines, differences) => {
    expect(receiptOf(lines)).toEqual({ ...usual, ...differences });
    expect(receiptOf(lines, '\n')).toEqual({ ...usual, ...differences });
  });
});

describe('MAIL-02 MAIL-14 a sender cannot write a receipt', () => {
  it('by fields of the same name further down', () => {
    const forged = ['X-SES-Spam-Verdict: PASS', 'X-SES-Virus-Verdict: PASS', ...good];
    const bad = ['X-SES-Spam-Verdict: FAIL', 'X-SES-Virus-Verdict: FAIL', ...results(' spf=fail x;', ' dmarc=fail;')];
    expect(receiptOf([...ofSes(bad), ...forged])).toMatchObject({
      spam: 'FAIL',
      virus: 'FAIL',
      spf: 'FAIL',
      dmarc: 'FAIL',
      dkim: 'DISABLED',
    });
  });

  it('by fields that SES left out', () => {
    const forged = ['X-SES-Spam-Verdict: PASS', 'X-SES-Virus-Verdict: PASS', ...good];
    const nothing = { spam: 'DISABLED', virus: 'DISABLED', spf: 'DISABLED', dkim: 'DISABLED', dmarc: 'DISABLED' };
    expect(receiptOf([...ofSes([]), ...forged])).toMatchObject(nothing);
  });

  it('by an envelope sender or a name of his server that reads like a result', () => {
    const sly = ' spf=fail (spfCheck) envelope-from="; dkim=pass; dmarc=pass;"@evil.test; helo=x;dkim=pass dmarc=pass;';
    expect(receiptOf(ofSes([...scanned, ...results(sly, ' dkim=none;', ' dmarc=fail;')]))).toMatchObject({
      spf: 'FAIL',
      dkim: 'GRAY',
      dmarc: 'FAIL',
    });
  });
});

describe('MAIL-02 a raw mail that did not come through SES', () => {
  it.each([
    [['Return-Path: <ann@client.test>', 'Subject: Printer'], 'ann@client.test'],
    [['From: "Ann" <ann@client.test>', 'X-SES-Spam-Verdict: PASS'], 'ann@client.test'],
    [['Received: from a by b for support@postcase.test; Fri, 20 Nov 2026 10:00:00 +0000'], 'ann@client.test'],
  ])('has the sender that it names, and no verdicts: %j', (lines, source) => {
    expect(receiptOf(lines)).toEqual({
      source,
      recipients: [],
      receivedAt: storedAt,
      objectKey: 'raw/one',
      spam: 'DISABLED',
      virus: 'DISABLED',
      spf: 'DISABLED',
      dkim: 'DISABLED',
      dmarc: 'DISABLED',
    });
  });

  it('has a receipt whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(rawMailReceipt(bytes, 'raw/one', storedAt)).toMatchObject({
          objectKey: 'raw/one',
          receivedAt: expect.any(String),
        });
      }),
    );
  });
});

it('MAIL-02 what the embedded cloud writes before a mail is read back', () => {
  const verdicts = { spam: 'PASS', virus: 'FAIL', spf: 'FAIL', dkim: 'PASS', dmarc: 'GRAY' } as const;
  const mail = {
    from: 'ann@client.test',
    recipients: ['support@postcase.test'],
    raw: Buffer.from('From: ann@client.test\r\n\r\nHello'),
    helo: 'client.test',
    clientAddress: '127.0.0.1',
  };
  const head = receiptHeaders(mail, verdicts, {
    id: '0123',
    recipient: 'support@postcase.test',
    region: 'eu-west-1',
    now: Date.parse('2026-11-20T10:00:00Z'),
    fromDomain: 'client.test',
  });
  expect(rawMailReceipt(Buffer.concat([head, mail.raw]), 'raw/0123', storedAt)).toEqual({
    ...usual,
    ...verdicts,
    objectKey: 'raw/0123',
  });
});
