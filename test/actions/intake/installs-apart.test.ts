import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { defaultSettings } from '#domain/configuration/configuration.ts';
import { cluesOf, match } from '#domain/intake/matching.ts';
import { caseAnchor, replyAddress } from '#domain/links/case-token.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { caseOf } from '../../support/facts.ts';
import fc from '../../support/fast-check.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { receivedMail } from '../../support/received-mail.ts';
import { withCase } from '../work/with-case.ts';

interface Install {
  readonly keys: readonly string[];
  readonly mailDomain: string;
}

describe('MAIL-07 no reply lands in the wrong case', () => {
  const signingKey = fc.stringMatching(/^[\w-]{1,64}$/);
  const number = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 10 ** 15 - 1 }));
  const mailDomain = fc.domain().map((domain) => domain.toLowerCase());
  const local = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
  const install = fc.record({ keys: fc.uniqueArray(signingKey, { minLength: 1, maxLength: 11 }), mailDomain });
  const keysOf = ([current = '', ...previous]: readonly string[]) => ({ current, previous });

  /** The case that an install finds for a mail; it has every case that could be asked for. */
  function caseFor(mail: Partial<ReceivedMail>, { keys, mailDomain }: Install, numbers: readonly number[]) {
    const clues = cluesOf(receivedMail(mail), { newest: '', quoted: '' }, [], {
      mailDomain,
      settings: defaultSettings,
    });
    const cases = new Map(numbers.map((one) => [one, caseOf({ number: one })]));
    return match(clues, {
      keys: keysOf(keys),
      caseNumbers: new Map(),
      received: new Set<string>(),
      notices: new Map(),
      cases,
    }).found?.number;
  }
  const mailsWith = (anchor: string, address: string): Partial<ReceivedMail>[] => [
    { references: [anchor] },
    { inReplyTo: [anchor] },
    { to: [{ address, name: '' }] },
    { cc: [{ address: address.toUpperCase(), name: '' }] },
  ];

  it('an anchor and a reply address lead to their case, by every key that is kept, and to no other', () => {
    fc.assert(
      fc.property(install, number, local, fc.nat(10), (ours, caseNumber, box, age) => {
        const keys = { current: ours.keys[age % ours.keys.length] ?? '', previous: [] };
        const anchor = caseAnchor(keys, caseNumber, ours.mailDomain);
        const address = replyAddress(keys, caseNumber, `${box}@${ours.mailDomain}`);
        for (const mail of mailsWith(anchor, address)) {
          expect(caseFor(mail, ours, [caseNumber, caseNumber + 1])).toBe(caseNumber);
          expect(caseFor(mail, ours, [caseNumber + 1])).toBeUndefined();
        }
      }),
    );
  });

  it('what another install made never matches: neither by its key at our domain nor by our key at its domain', () => {
    fc.assert(
      fc.property(install, install, number, local, (ours, theirs, caseNumber, box) => {
        fc.pre(!theirs.keys.some((key) => ours.keys.includes(key)) && ours.mailDomain !== theirs.mailDomain);
        const makers = [
          { keys: theirs.keys, mailDomain: ours.mailDomain },
          { keys: theirs.keys, mailDomain: theirs.mailDomain },
          { keys: ours.keys, mailDomain: theirs.mailDomain },
        ];
        for (const { keys, mailDomain } of makers) {
          const anchor = caseAnchor(keysOf(keys), caseNumber, mailDomain);
          const address = replyAddress(keysOf(keys), caseNumber, `${box}@${mailDomain}`);
          for (const mail of mailsWith(anchor, address)) expect(caseFor(mail, ours, [caseNumber])).toBeUndefined();
        }
      }),
    );
  });

  it('what was changed on the way matches nothing: another number, another letter of the signature', () => {
    fc.assert(
      fc.property(install, number, number, fc.nat(19), (ours, caseNumber, other, at) => {
        fc.pre(caseNumber !== other);
        const anchor = caseAnchor(keysOf(ours.keys), caseNumber, ours.mailDomain);
        const [, , signature = ''] = /^case\.(\d+)\.(\w+)@/.exec(anchor) ?? [];
        const letter = signature[at] === 'a' ? 'b' : 'a';
        const wrong = [
          anchor.replace(`.${caseNumber}.`, `.${other}.`),
          anchor.replace(signature, signature.slice(0, at) + letter + signature.slice(at + 1)),
          anchor.replace(signature, signature.slice(0, at)),
          anchor.replace(signature, `${signature}a`),
        ];
        for (const id of wrong) expect(caseFor({ references: [id] }, ours, [caseNumber, other])).toBeUndefined();
      }),
    );
  });

  it('a reply to the mail of another install with the same numbers joins no case of ours', async () => {
    const { postcase: ours } = await withCase();
    const theirs = new MemoryPostcase({ mailDomain: 'theirs.test', signingKey: 't'.repeat(64) });
    const first = plainMail({ to: 'support@theirs.test' });
    await receiveMail(theirs.arrived(first, { recipients: ['support@theirs.test'] }), theirs.receiving);
    for (const key of theirs.queued()) await sendMail(key, 1, theirs.sending);
    const { references, replyTo } = readMail(theirs.sender.taken[0]?.raw ?? new Uint8Array());
    const ids = references.map((id) => `<${id}>`).join(' ');
    const cc = [`Cc: ${replyTo[0]?.address}`];
    // Their Message-ID is not ours; the customer's own, which both know, is left out.
    const reply = plainMail({
      messageId: '<r@client.test>',
      references: ids.replace('<one@client.test>', ''),
      headers: cc,
    });
    expect(await receiveMail(ours.arrived(reply), ours.receiving)).toMatchObject({ outcome: 'registered' });
  });
});
