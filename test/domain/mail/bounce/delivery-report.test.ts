import { describe, expect, it } from 'vitest';
import { readBounce } from '#domain/mail/bounce/bounce.ts';
import type { BouncedRecipient } from '#domain/mail/bounce/bounced-recipient.ts';
import { receivedMail } from '../../../support/received-mail.ts';
import { report, reportHeader } from './reports.ts';

describe('MAIL-16 what the fields of a report mean', () => {
  it.each<[what: string, fields: string, expected: Partial<BouncedRecipient>]>([
    ['no action', 'Status: 4.4.7', { action: 'delayed', status: '4.4.7', permanence: 'soft' }],
    ['no status', 'Action: failed', { action: 'failed', status: '5.0.0', permanence: 'soft' }],
    ['failed after days of trying', 'Action: failed\nStatus: 4.4.7', { action: 'failed', permanence: 'soft' }],
    ['a comment behind the action', 'Action: FAILED (no mailbox)\nStatus: 5.1.1 (bad)', { status: '5.1.1' }],
    ['an expanded list', 'Action: expanded\nStatus: 2.0.0', { action: 'expanded', permanence: undefined }],
    [
      'the more exact code of the diagnostic',
      'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.2.1 disabled',
      { status: '5.2.1', permanence: 'hard' },
    ],
    [
      'a spam filter',
      'Action: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 Message rejected as spam',
      { permanence: 'soft' },
    ],
    [
      'an unexplained spam filter',
      'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 554 Blocked by policy',
      { permanence: 'soft' },
    ],
    [
      'our own address',
      'Action: failed\nStatus: 5.1.8\nDiagnostic-Code: smtp; 550 domain does not exist',
      { permanence: 'soft' },
    ],
    [
      'a sender that nobody knows',
      'Action: failed\nStatus: 5.7.0\nDiagnostic-Code: smtp; 550 Sender domain does not exist',
      { permanence: 'soft' },
    ],
    ['a comment of the status', 'Action: failed\nStatus: 5.0.0 (recipient reached disk quota)', { permanence: 'soft' }],
    ['too large a mail', 'Action: failed\nStatus: 5.2.3', { permanence: 'soft' }],
    ['a closed account', 'Action: failed\nStatus: 5.2.1', { permanence: 'hard' }],
    ['a domain without mail', 'Action: failed\nStatus: 5.4.310', { permanence: 'hard' }],
  ])('%s', (_, fields, expected) => {
    const [found] = readBounce(report(`Final-Recipient: rfc822; <Ann@Client.test>\n${fields}`))?.recipients ?? [];
    expect(found).toMatchObject({ address: 'ann@client.test', ...expected });
  });

  it('MAIL-16 a forwarding address is not whom we wrote to', () => {
    const fields = 'Original-Recipient: rfc822;ann@client.test\nFinal-Recipient: rfc822;x@other.test\nAction: failed';
    expect(readBounce(report(fields))?.recipients.map(({ address }) => address)).toEqual(['ann@client.test']);
  });

  it.each([
    ['bob+2Btag@x.test', 'bob+tag@x.test'],
    ['one+3Dtwo@x.test', 'one=two@x.test'],
    ['bob+42@x.test', 'bob+42@x.test'],
    ["o'neil@x.test", "o'neil@x.test"],
  ])('MAIL-16 an address that is written %s is %s', (written, address) => {
    const fields = `Original-Recipient: rfc822;${written}\nFinal-Recipient: rfc822;${written}\nAction: failed`;
    expect(readBounce(report(fields))?.recipients.map((one) => one.address)).toEqual([address]);
  });

  it('MAIL-16 a report about nobody is still a bounce', () => {
    expect(readBounce(report('Action: failed'))).toMatchObject({ recipients: [], complaint: undefined });
  });

  it('MAIL-16 the returned mail says nothing about recipients', async () => {
    const quoted = 'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; one@client.test\nAction: failed\n\nHello\n\n';
    const mail = receivedMail({
      headers: reportHeader,
      text: `${quoted}Final-Recipient: rfc822; two@client.test\nAction: failed`,
    });
    expect(readBounce(mail)?.recipients.map(({ address }) => address)).toEqual(['one@client.test']);
  });
});

describe('MAIL-16 recipients of a report that leaves out blank lines', () => {
  it('are each read', () => {
    const fields = (name: string, code: string) =>
      `Original-Recipient: rfc822;${name}@x.test\nFinal-Recipient: rfc822;${name}@x.test\nAction: failed\nStatus: ${code}`;
    const found = readBounce(report(`${fields('ann', '5.1.1')}\n${fields('bob', '5.2.2')}`))?.recipients;
    expect(found?.map(({ address, permanence }) => [address, permanence])).toEqual([
      ['ann@x.test', 'hard'],
      ['bob@x.test', 'soft'],
    ]);
  });
});

describe('MAIL-16 a report that gives no reason takes the one of its text', () => {
  it.each([
    ['Status: 5.0.0', '<ann@x.test>: User unknown', 'hard'],
    ['Status: 5.5.0', '<ann@x.test>:\n550 5.1.1 No such user here', 'hard'],
    ['Status: 5.0.0', '<ann@x.test>: 552 5.2.2 Mailbox full', 'soft'],
    ['Status: 5.1.1', '<ann@x.test>: Mailbox full', 'soft'],
    ['Status: 5.0.0 (over quota)', '<ann@x.test>: User unknown', 'soft'],
    ['Status: 5.0.0', '<bob@x.test>: User unknown', 'soft'],
    ['Status: 5.0.0', 'Your mail was not delivered.', 'soft'],
    ['Status: 5.0.0\nDiagnostic-Code: smtp; 550 Rejected', '<ann@x.test>: User unknown', 'soft'],
  ])('%s and %j: %s', (status, text, permanence) => {
    const mail = { ...report(`Final-Recipient: rfc822;ann@x.test\nAction: failed\n${status}`), text };
    expect(readBounce(mail)?.recipients).toEqual([expect.objectContaining({ address: 'ann@x.test', permanence })]);
  });
});
