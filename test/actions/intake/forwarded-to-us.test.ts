import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { supportMailbox } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';

/** The address that customers know; its server forwards to support@postcase.test. docs/forwarding.md names each of these ways. */
const known = 'help@company.test';

interface Shape extends PlainMail {
  readonly envelope: Partial<Receipt>;
}

/** SPF was about a server of the company's; the customer's signature, if there was one, is whole. */
const signed = { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' } as const;
/** From the company's server with the customer's envelope: SPF fails, the signature holds. */
const onlySigned = { spf: 'FAIL', dkim: 'PASS', dmarc: 'PASS' } as const;
/** The customer's domain has SPF and no DKIM, and no policy. */
const unsigned = { spf: 'FAIL', dkim: 'GRAY', dmarc: 'GRAY' } as const;

const shapes: Record<string, Shape> = {
  'Google Workspace, forwarding of a mailbox': {
    headers: [
      `X-Forwarded-To: support@postcase.test`,
      `X-Forwarded-For: ${known} support@postcase.test`,
      `Delivered-To: ${known}`,
    ],
    envelope: { source: 'help+caf_=support=postcase.test@company.test', ...signed },
  },
  'Google Workspace, routing': {
    headers: [`X-Gm-Original-To: ${known}`, `Delivered-To: ${known}`],
    envelope: { source: 'ann@client.test', ...onlySigned },
  },
  'Microsoft 365, forwarding of a mailbox': {
    headers: [`Resent-From: <${known}>`, `X-MS-Exchange-Inbox-Rules-Loop: ${known}`],
    envelope: { source: 'help+SRS=tWq1y=XY=client.test=ann@company.test', ...signed },
  },
  'Microsoft 365, mail flow rule or connector': {
    headers: ['X-MS-Exchange-Transport-EndToEndHeadersStamped: EUR05'],
    envelope: { source: 'ann@client.test', ...onlySigned },
  },
  'Postfix or Exim, an alias': {
    headers: [`X-Original-To: ${known}`, `Delivered-To: ${known}`],
    envelope: { source: 'ann@client.test', ...onlySigned },
  },
  'Postfix with SRS': {
    headers: [`Delivered-To: ${known}`],
    envelope: { source: 'SRS0=abcd=XY=client.test=ann@company.test', ...signed },
  },
  'a host that rewrites below its domain': {
    envelope: { source: 'SRS0=abcd=XY=client.test=ann@srs.company.test', ...signed },
  },
  'a program that redirects by hand (RFC 5322 section 3.6.6)': {
    headers: [`Resent-From: ${known}`, 'Resent-To: support@postcase.test', 'Resent-Message-ID: <re-1@company.test>'],
    envelope: { source: known, ...signed },
  },
};

/** People’s mail that a group passes on has the marks of a list. */
const groups: Record<string, Shape> = {
  'Google Workspace, a group that leaves From as it is': {
    headers: [
      'Precedence: list',
      'List-ID: <help.company.test>',
      `Mailing-list: list ${known}; contact help+owners@company.test`,
      `X-BeenThere: ${known}`,
    ],
    envelope: { source: 'help+bncBCABCDEF@company.test', ...signed },
  },
  'Google Workspace, a group that puts itself into From': {
    from: `"'Ann' via Help" <${known}>`,
    headers: [
      'Reply-To: Ann <ann@client.test>',
      'X-Original-Sender: ann@client.test',
      'X-Original-From: Ann <ann@client.test>',
      'List-ID: <help.company.test>',
      `Mailing-list: list ${known}`,
    ],
    envelope: { source: 'help+bncBCABCDEF@company.test', ...signed },
  },
};

async function registered(shape: Shape, mailbox = {}, publicAddress?: string) {
  const postcase = new MemoryPostcase();
  const { configuration } = postcase;
  if (publicAddress !== undefined)
    configuration.deployed = { ...configuration.deployed, publicAddresses: { 'support@postcase.test': publicAddress } };
  postcase.configuration.changed = { mailboxes: [{ ...supportMailbox, ...mailbox }] };
  const { envelope, ...mail } = shape;
  const raw = plainMail({ to: known, ...mail });
  await receiveMail(postcase.arrived(raw, { recipients: ['support@postcase.test'], ...envelope }), postcase.receiving);
  const page = postcase.table.page(1);
  return { postcase, about: page?.case, answers: postcase.table.answers() };
}

describe.each(Object.entries({ ...shapes, ...groups }))('MAIL-04 MAIL-22 what %s brings', (_, shape) => {
  it('is a case of who wrote, in the mailbox that it came to, and the address that forwards takes no part', async () => {
    const { about } = await registered(shape);
    expect(about).toMatchObject({
      mailbox: 'support@postcase.test',
      correspondence: { customer: { address: 'ann@client.test' } },
      participants: ['ann@client.test'],
    });
  });
});

describe.each(Object.entries(shapes))('MAIL-17 what %s brings', (_, shape) => {
  it('is acknowledged to who wrote alone: nothing goes to the address that forwards', async () => {
    const { answers } = await registered(shape);
    expect(answers.map(({ to }) => to?.address)).toEqual(['ann@client.test']);
    expect(JSON.stringify(answers)).not.toContain(known);
  });
});

describe('NOTE-09 a mailbox that writes from its public address', () => {
  const all = Object.entries({ ...shapes, ...groups });

  it.each(all)('%s: the public address takes no part', async (_, shape) => {
    const { about } = await registered(shape, {}, known);
    expect(about).toMatchObject({
      participants: ['ann@client.test'],
      correspondence: { customer: { address: 'ann@client.test' }, others: [] },
    });
  });

  it('a mail from the public address itself is answered by no machine: the answer would come back', async () => {
    const own: Shape = { from: `Help <${known}>`, envelope: { source: known, ...signed } };
    const { about, answers } = await registered(own, {}, known);
    expect(about?.correspondence.silence).toBe('own-address');
    expect(answers).toEqual([]);
  });
});

describe('what forwarding breaks, and how it shows', () => {
  it.each(
    Object.entries(groups),
  )('MAIL-15 %s: no machine answers a list, and so no acknowledgement leaves', async (_, shape) => {
    for (const forwarded of [false, true]) expect((await registered(shape, { forwarded })).answers).toEqual([]);
  });

  const rule: Shape = {
    headers: [
      `Resent-From: <${known}>`,
      'Auto-Submitted: auto-generated',
      'X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent',
      'X-Auto-Response-Suppress: DR, OOF, AutoReply',
    ],
    envelope: { source: 'help+SRS=tWq1y=XY=client.test=ann@company.test', ...signed },
  };
  const plainAlias: Shape = {
    headers: [`Delivered-To: ${known}`],
    envelope: { source: 'ann@client.test', ...unsigned },
  };

  it('MAIL-15 a rule of a Microsoft 365 mailbox marks people’s mail as a machine’s: it is answered when the mailbox is "forwarded"', async () => {
    expect((await registered(rule)).answers).toEqual([]);
    expect((await registered(rule)).about).toMatchObject({
      correspondence: { customer: { address: 'ann@client.test' } },
    });
    expect((await registered(rule, { forwarded: true })).answers).toHaveLength(1);
  });

  it('MAIL-17 a customer without DKIM fails by a server that rewrites no envelope: a case, and an answer when the mailbox is "forwarded"', async () => {
    expect((await registered(plainAlias)).answers).toEqual([]);
    expect((await registered(plainAlias)).about).toMatchObject({ participants: ['ann@client.test'] });
    expect((await registered(plainAlias, { forwarded: true })).answers).toHaveLength(1);
  });

  it('MAIL-11 a server that changes what is signed makes a mail of a strict domain fail: a case with a warning, answered to nobody', async () => {
    const changed = {
      subject: '[EXTERNAL] Printer',
      envelope: { source: known, spf: 'PASS', dkim: 'FAIL', dmarc: 'FAIL' },
    } as const;
    const { about, answers } = await registered(changed);
    expect(about).toMatchObject({ correspondence: { customer: { address: 'ann@client.test' }, isProven: false } });
    expect(answers).toEqual([]);
  });

  it('MAIL-15 an absence note that comes through a "forwarded" mailbox is a machine’s still', async () => {
    const headers = [`Resent-From: <${known}>`, 'Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All'];
    const note = {
      subject: 'Automatic reply: Printer',
      headers,
      envelope: { source: rule.envelope.source ?? '', ...signed },
    };
    expect((await registered(note, { forwarded: true })).answers).toEqual([]);
  });

  it('MAIL-03 what comes directly and by the address that forwards is one message in one case', async () => {
    const { postcase } = await registered(shapes['Google Workspace, forwarding of a mailbox'] ?? rule);
    const direct = plainMail({ to: `${known}, support@postcase.test` });
    const second = postcase.arrived(direct, { recipients: ['support@postcase.test'], source: 'ann@client.test' });
    expect(await receiveMail(second, postcase.receiving)).toMatchObject({ outcome: 'duplicate', caseNumber: 1 });
  });

  it('MAIL-06 an answer of the customer to our mail finds its case, whichever way it comes', async () => {
    const { postcase, answers } = await registered(shapes['Google Workspace, routing'] ?? rule);
    expect(answers).toHaveLength(1);
    const reply = plainMail({
      messageId: '<two@client.test>',
      inReplyTo: '<one@client.test>',
      subject: 'Re: Printer',
      to: known,
      headers: [`Delivered-To: ${known}`],
    });
    const received = postcase.arrived(reply, {
      recipients: ['support@postcase.test'],
      source: 'help+caf_=support=postcase.test@company.test',
      ...signed,
    });
    expect(await receiveMail(received, postcase.receiving)).toMatchObject({ outcome: 'joined' });
  });
});
