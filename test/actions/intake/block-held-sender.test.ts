import { expect, it } from 'vitest';
import { blockHeldSender } from '#actions/intake/block-held-sender.ts';
import { supportMailbox } from '../../support/facts.ts';
import { MemoryConfigurationSource } from '../../support/memory/configuration/configuration-source.ts';
import { MemoryHeldMails } from '../../support/memory/mail/held-mails.ts';
import { MemoryTable } from '../../support/memory/table.ts';

/** What is blocked, or why nothing is. */
async function block(from: string, what: 'address' | 'domain'): Promise<string> {
  const held = new MemoryHeldMails(new MemoryTable());
  await held.hold({
    id: '1',
    at: '2026-11-20T10:00:00.000Z',
    rawKey: 'held/1',
    cause: 'spam',
    from,
    subject: 'Buy',
    preview: 'Buy!',
    source: from,
    recipients: [],
    verdicts: { spam: 'FAIL', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' },
  });
  const blocked: string[] = [];
  const blocklist = {
    add: async (entry: string) => blocked.push(entry) > 0,
    remove: async () => false,
    entries: async () => blocked,
  };
  const mailboxes = [
    { ...supportMailbox, address: 'support@help.firm.co.uk' },
    { ...supportMailbox, address: 'info@shop.test', forwarded: true },
  ];
  const configuration = new MemoryConfigurationSource({
    mailDomain: 'help.firm.co.uk',
    caseNumberMask: 'SR-{0}',
    mailboxes,
  });
  const answer = await blockHeldSender('1', what, { held, blocklist, configuration }).then(
    ({ entry }) => entry,
    ({ message }) => message,
  );
  expect(blocked).toEqual(blocked.includes(answer) ? [answer] : []);
  return answer;
}

it.each([
  ['eve@bad.test', 'domain', 'bad.test'],
  ['eve@mail.bad.co.uk', 'domain', 'mail.bad.co.uk'],
  ['eve@bad.co.uk', 'domain', 'bad.co.uk'],
  ['eve@co.uk', 'address', 'eve@co.uk'],
  ['boss@firm.co.uk', 'address', 'boss@firm.co.uk'],
  ['help.firm.co.uk@bad.test', 'domain', 'bad.test'],
  ['eve@elp.firm.co.uk', 'domain', 'elp.firm.co.uk'],
] as const)('MAIL-14 of %s the %s is blocked', async (from, what, entry) => {
  expect(await block(from, what)).toBe(entry);
});

it.each([
  ['x@help.firm.co.uk', 'domain', 'our own'],
  ['support@help.firm.co.uk', 'address', 'our own'],
  ['x@help.firm.co.uk', 'address', 'our own'],
  ['x@firm.co.uk', 'domain', 'our own'],
  ['x@co.uk', 'domain', 'our own'],
  ['x@shop.test', 'domain', 'our own'],
  ['info@shop.test', 'address', 'our own'],
  ['x@com.au', 'domain', 'half a country'],
  ['x@org.pl', 'domain', 'half a country'],
  ['x@gmail.com', 'domain', 'public mail domain'],
  ['x@uk', 'domain', 'names no sender'],
  ['nobody', 'address', 'names no sender'],
] as const)('MAIL-14 of %s the %s cannot be blocked: %s', async (from, what, why) => {
  expect(await block(from, what)).toContain(why);
});
