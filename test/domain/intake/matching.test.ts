import { describe, expect, it } from 'vitest';
import type { Attempt } from '#domain/case/attempt.ts';
import { defaultSettings } from '#domain/configuration/configuration.ts';
import { cluesOf, match } from '#domain/intake/matching.ts';
import { caseAnchor, replyAddress } from '#domain/links/case-token.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { caseOf } from '../../support/facts.ts';
import { receivedMail } from '../../support/received-mail.ts';

const keys = { current: 'k'.repeat(64), previous: [] };
const strangers = { current: 's'.repeat(64), previous: [] };
const configuration = { mailDomain: 'postcase.test', settings: defaultSettings };
const support = 'support@postcase.test';
const known = {
  keys,
  caseNumbers: new Map([
    ['ses-1@eu-west-1.amazonses.com', 1],
    ['theirs-2@client.test', 2],
    ['gone@client.test', 99],
  ]),
  received: new Set(['theirs-2@client.test', 'gone@client.test']),
  notices: new Map([['ses-1@eu-west-1.amazonses.com', { to: 'olga@agents.test', template: 'assigned' }]]),
  cases: new Map([1, 2, 3, 4, 5].map((number) => [number, caseOf({ number })])),
};

function attempt(
  mail: Partial<ReceivedMail>,
  recipients: string[] = [support],
  quoted = '',
): { number?: number; attempts: Attempt[] } {
  const whole = receivedMail(mail);
  const body = { newest: whole.text, quoted };
  const { found, attempts } = match(cluesOf(whole, body, recipients, configuration), known);
  return { number: found?.number, attempts: [...attempts] };
}

describe('MAIL-06 MAIL-07 MAIL-08 the case of a mail', () => {
  const anchor = (number: number) => caseAnchor(keys, number, 'postcase.test');
  it.each<[string, Partial<ReceivedMail>, string[], number | undefined]>([
    ['the Message-ID of SES in In-Reply-To', { inReplyTo: ['ses-1@eu-west-1.amazonses.com'] }, [support], 1],
    ['any of several ids in In-Reply-To', { inReplyTo: ['x@x', 'theirs-2@client.test'] }, [support], 2],
    [
      'the newest known id in References',
      { references: ['theirs-2@client.test', 'ses-1@eu-west-1.amazonses.com'] },
      [support],
      1,
    ],
    [
      'an older id when the newer ones are unknown',
      { references: ['theirs-2@client.test', 'x@x', 'y@y'] },
      [support],
      2,
    ],
    ['the anchor alone', { references: [anchor(3)] }, [support], 3],
    ['the anchor in In-Reply-To', { inReplyTo: [anchor(3)] }, [support], 3],
    ['the reply address of the envelope alone', {}, [replyAddress(keys, 4, support)], 4],
    [
      'the reply address of the To header alone',
      { to: [{ address: replyAddress(keys, 4, support), name: '' }] },
      [],
      4,
    ],
    ['the number alone', { subject: 'Re: Printer [SR-00000005]' }, [support], 5],
    ['the first number that names a case', { subject: 'SR-77 SR-5 SR-4' }, [support], 5],
    ['In-Reply-To before References', { inReplyTo: ['theirs-2@client.test'], references: [anchor(3)] }, [support], 2],
    ['the chain before the number', { inReplyTo: ['theirs-2@client.test'], subject: 'SR-5' }, [support], 2],
    ['the number when the chain leads to no case', { inReplyTo: ['gone@client.test'], subject: 'SR-5' }, [support], 5],
    ['nothing known', { inReplyTo: ['x@x'], subject: 'Hello' }, [support], undefined],
    ['an empty id', { inReplyTo: [''], references: [''] }, [support], undefined],
    ['a wrong signature', { references: ['case.3.aaaaaaaaaaaaaaaaaaaa@postcase.test'] }, [support], undefined],
    ['another install’s anchor', { references: [caseAnchor(strangers, 3, 'postcase.test')] }, [support], undefined],
    ['another domain’s anchor', { references: [caseAnchor(keys, 3, 'other.test')] }, [support], undefined],
    ['another install’s reply address', {}, [replyAddress(strangers, 4, support)], undefined],
    ['a plus-address of the customer’s own', {}, ['support+4.sales@postcase.test'], undefined],
    ['a number of another mask', { subject: 'SR_2' }, [support], undefined],
  ])('%s', (_, mail, recipients, number) => expect(attempt(mail, recipients).number).toBe(number));
});

describe('MAIL-09 the number in the body', () => {
  it.each<[string, Partial<ReceivedMail>, string, number | undefined]>([
    ['in the newest text', { text: 'about SR-4' }, '', 4],
    ['in the newest text before the quoted history', { text: 'about SR-4' }, 'we wrote of SR-5', 4],
    ['in the quoted history', { text: 'thanks' }, 'your case SR-5', 5],
    ['in the markup', { text: 'thanks', html: '<p>thanks</p><!-- SR-3 -->' }, '', 3],
    ['the subject before the body', { subject: 'SR-4', text: 'SR-5' }, '', 4],
    ['inside a longer word', { text: 'XSR-5, SR-5x, SR-5-1' }, '', undefined],
    [
      'inside an address in the markup',
      { text: 'look', html: '<a href="https://x.test/aSR-5">look</a>' },
      '',
      undefined,
    ],
  ])('%s', (_, mail, quoted, number) => expect(attempt(mail, [support], quoted).number).toBe(number));

  it('is not looked for when the setting is off', () => {
    const off = { ...configuration, settings: { ...defaultSettings, linkByNumberInBody: false } };
    expect(cluesOf(receivedMail({ text: 'SR-5' }), { newest: 'SR-5', quoted: '' }, [support], off)).toEqual([]);
  });
});

describe('MAIL-20 a message records how it was matched', () => {
  it('names the rule that won and those tried before it, with why they failed', () => {
    const wrong = 'case.3.aaaaaaaaaaaaaaaaaaaa@postcase.test';
    const { attempts } = attempt({ inReplyTo: ['x@x'], references: [wrong], subject: 'SR-77 SR-5 SR-4' });
    expect(attempts).toEqual([
      { rule: 'in-reply-to', clue: 'x@x', outcome: 'unknown-id' },
      { rule: 'anchor', clue: wrong, outcome: 'wrong-signature' },
      { rule: 'subject', clue: '77', outcome: 'no-such-case' },
      { rule: 'subject', clue: '5', outcome: 'matched' },
    ]);
  });
});

describe('CASE-08 an answer to a mail for agents is told apart from a customer’s, whatever the client kept', () => {
  const toAgents = caseAnchor(keys, 2, 'postcase.test', 'agent');
  const address = replyAddress(keys, 2, support, 'agent');
  it.each<[what: string, mail: Partial<ReceivedMail>, notice: object | undefined]>([
    ['the id', { inReplyTo: ['ses-1@eu-west-1.amazonses.com'] }, { to: 'olga@agents.test', template: 'assigned' }],
    ['the anchor', { references: [toAgents] }, {}],
    ['the reply address', { to: [{ address, name: '' }] }, {}],
    ['an id of a customer’s mail', { inReplyTo: ['theirs-2@client.test'] }, undefined],
    ['a customer’s anchor', { references: [caseAnchor(keys, 2, 'postcase.test')] }, undefined],
    ['a customer’s reply address', { to: [{ address: replyAddress(keys, 2, support), name: '' }] }, undefined],
    ['the number in the subject', { subject: 'Re: [SR-00000002]' }, undefined],
  ])('%s', (_, mail, notice) => {
    const whole = receivedMail(mail);
    const found = match(cluesOf(whole, { newest: '', quoted: '' }, [support], configuration), known);
    expect(found.found?.number).toBe(notice && 'to' in notice ? 1 : 2);
    expect(found.notice).toEqual(notice);
  });
});
