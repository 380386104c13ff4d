import { describe, expect, it } from 'vitest';
import { englishFindings } from '#domain/installation/english-findings.ts';
import { checks, type Finding, type FindingCode, worstOf } from '#domain/installation/finding.ts';
import { told } from '#domain/installation/finding-words.ts';
import { mailServerFinding, policyFinding, policyNames } from '#domain/installation/name-findings.ts';
import { alarmMailFinding, receiptsFinding, ruleSetFinding } from '#domain/installation/receiving-findings.ts';
import { russianFindings } from '#domain/installation/russian-findings.ts';
import {
  identityFindings,
  publicDomainFindings,
  quotaFindings,
  type SendingIdentity,
} from '#domain/installation/sending-findings.ts';
import {
  clockFinding,
  concurrencyFinding,
  deadLetterFinding,
  peopleFindings,
} from '#domain/installation/working-findings.ts';

const seen = (...findings: Finding[]) => findings.map(({ standing, code }) => `${standing} ${code}`);

describe('OPS-10 the domain at SES', () => {
  const well: SendingIdentity = {
    verification: 'Success',
    dkim: 'Success',
    dkimTokens: ['k1', 'k2'],
    mailFrom: { domain: 'bounce.a.test', status: 'Success' },
  };
  it.each<[string, Partial<SendingIdentity>, string[]]>([
    ['all is well', {}, ['good identity-verified', 'good dkim-signed', 'good mail-from-own']],
    [
      'waits for the proof',
      { verification: 'Pending', dkim: 'Pending' },
      ['broken identity-pending', 'broken dkim-pending', 'good mail-from-own'],
    ],
    [
      'may be found later',
      { verification: 'TemporaryFailure' },
      ['broken identity-pending', 'good dkim-signed', 'good mail-from-own'],
    ],
    [
      'was given up',
      { verification: 'Failed', dkim: 'Failed' },
      ['broken identity-failed', 'broken dkim-pending', 'good mail-from-own'],
    ],
    [
      'was deleted',
      { verification: undefined, dkim: undefined },
      ['broken identity-missing', 'broken dkim-off', 'good mail-from-own'],
    ],
    [
      'has no bounce domain of its own',
      { mailFrom: undefined },
      ['good identity-verified', 'good dkim-signed', 'advice mail-from-amazon'],
    ],
    [
      'has one without records',
      { mailFrom: { domain: 'bounce.a.test', status: 'Pending' } },
      ['good identity-verified', 'good dkim-signed', 'advice mail-from-pending'],
    ],
  ])('%s', (_, differences, findings) => {
    expect(seen(...identityFindings('a.test', 'eu-west-1', { ...well, ...differences }))).toEqual(findings);
  });

  it('names the records to add, as DNS takes them', () => {
    const [, dkim] = identityFindings('a.test', 'eu-west-1', { ...well, dkim: 'Pending' });
    expect(dkim?.lines).toEqual([
      'k1._domainkey.a.test CNAME k1.dkim.amazonses.com',
      'k2._domainkey.a.test CNAME k2.dkim.amazonses.com',
    ]);
    const mailFrom = { domain: 'bounces.a.test', status: 'Pending' };
    expect(identityFindings('a.test', 'eu-west-1', { ...well, mailFrom }).at(-1)?.lines).toEqual([
      'bounces.a.test MX 10 feedback-smtp.eu-west-1.amazonses.com',
      'bounces.a.test TXT "v=spf1 include:amazonses.com ~all"',
    ]);
  });
});

describe('OPS-10 who may be written to, and how much', () => {
  const well = { mostADay: 50_000, sentInADay: 100, rate: 14, enabled: true };
  it.each([
    ['a usual account', {}, ['good sandbox-left', 'good sending-on']],
    ['a new account is in the sandbox', { mostADay: 200, rate: 1 }, ['broken sandbox-inside', 'good sending-on']],
    ['one without limit', { mostADay: -1 }, ['good sandbox-left', 'good sending-on']],
    ['SES has stopped it', { enabled: false }, ['good sandbox-left', 'broken sending-off']],
    ['the day is nearly used up', { sentInADay: 40_000 }, ['good sandbox-left', 'advice sending-nearly-used']],
    ['the day is used by less than four fifths', { sentInADay: 39_999 }, ['good sandbox-left', 'good sending-on']],
  ])('%s', (_, differences, findings) => {
    expect(seen(...quotaFindings({ ...well, ...differences }))).toEqual(findings);
  });
});

describe('OPS-10 where mail for the domain goes', () => {
  const ours = { exchange: 'inbound-smtp.eu-west-1.amazonaws.com', priority: 10 };
  const other = { exchange: 'aspmx.l.google.com', priority: 1 };
  it.each([
    ['to SES', [ours], 'good mx-ours'],
    [
      'to SES, written with capitals and a dot',
      [{ exchange: 'Inbound-SMTP.eu-west-1.amazonaws.com.', priority: 0 }],
      'good mx-ours',
    ],
    [
      'to SES of another region',
      [{ exchange: 'inbound-smtp.us-east-1.amazonaws.com', priority: 10 }],
      'broken mx-elsewhere',
    ],
    ['nowhere', [], 'broken mx-missing'],
    ['nowhere, as RFC 7505 says it', [{ exchange: '', priority: 0 }], 'broken mx-missing'],
    ['elsewhere', [other], 'broken mx-elsewhere'],
    ['to both', [ours, other], 'broken mx-shared'],
  ])('%s', (_, servers, finding) => {
    expect(seen(mailServerFinding('a.test', 'eu-west-1', servers))).toEqual([finding]);
  });
});

describe('OPS-10 what receivers do with forged mail', () => {
  it('is asked of the domain, and then of the one that was bought', () => {
    expect(policyNames('help.a.co.uk')).toEqual(['_dmarc.help.a.co.uk', '_dmarc.a.co.uk']);
    expect(policyNames('a.test')).toEqual(['_dmarc.a.test']);
  });

  it.each([
    ['they reject it', [['v=DMARC1; p=reject; rua=mailto:x@a.test']], 'good dmarc-there'],
    ['they only watch', [['v=DMARC1;p=none']], 'advice dmarc-none'],
    ['a policy without a deed', [['v=DMARC1']], 'advice dmarc-none'],
    ['the parent has one', [['google-site-verification=1'], ['v=DMARC1; p=quarantine']], 'good dmarc-there'],
    ['the parent asks for less below it', [[], ['v=DMARC1; p=reject; sp=none']], 'advice dmarc-none'],
    ['the parent asks for more below it', [[], ['v=DMARC1; p=none; sp=reject']], 'good dmarc-there'],
    ['what is asked for below it is not of the domain itself', [['v=DMARC1; p=none; sp=reject']], 'advice dmarc-none'],
    ['two count as none', [['v=DMARC1; p=reject', 'v=DMARC1; p=none']], 'broken dmarc-twice'],
    ['there is none', [['v=spf1 -all'], []], 'advice dmarc-missing'],
    ['something else that begins so', [['v=DMARC10; p=reject']], 'advice dmarc-missing'],
  ])('%s', (_, texts, finding) => {
    const records = texts.map((each, index) => [policyNames('help.a.test')[index] ?? '', each] as const);
    expect(seen(policyFinding('help.a.test', records))).toEqual([finding]);
  });
});

describe('OPS-05 OPS-10 which rules receive', () => {
  const expected = { domain: 'a.test', ruleSet: 'ours', bucket: 'mails' };
  const rule = { enabled: true, recipients: ['a.test'], buckets: ['mails'], ends: false };
  const stop = { enabled: true, recipients: ['a.test'], buckets: [], ends: true };
  it.each([
    ['ours', { name: 'ours', rules: [rule] }, 'good rule-set-active'],
    ['none', undefined, 'broken rule-set-none'],
    ['another set', { name: 'theirs', rules: [rule] }, 'broken rule-set-other'],
    ['a set without our rule', { name: 'ours', rules: [{ ...rule, buckets: ['theirs'] }] }, 'broken rule-missing'],
    ['our rule is off', { name: 'ours', rules: [{ ...rule, enabled: false }] }, 'broken rule-missing'],
    ['a rule before ours ends it', { name: 'ours', rules: [stop, rule] }, 'broken rule-behind'],
    ['for all domains', { name: 'ours', rules: [{ ...stop, recipients: [] }, rule] }, 'broken rule-behind'],
    ['for one address', { name: 'ours', rules: [{ ...stop, recipients: ['it@A.test'] }, rule] }, 'broken rule-behind'],
    [
      'for another domain',
      { name: 'ours', rules: [{ ...stop, recipients: ['b.test'] }, rule] },
      'good rule-set-active',
    ],
    ['it is off', { name: 'ours', rules: [{ ...stop, enabled: false }, rule] }, 'good rule-set-active'],
    ['it stands behind ours', { name: 'ours', rules: [rule, stop] }, 'good rule-set-active'],
  ])('%s', (_, active, finding) => {
    expect(seen(ruleSetFinding(expected, active))).toEqual([finding]);
  });
});

describe('OPS-10 who is told', () => {
  const queue = { protocol: 'sqs', endpoint: 'q', confirmed: true };
  const mail = { protocol: 'email', endpoint: 'it@b.test', confirmed: true };
  it.each([
    ['of mail: our queue', receiptsFinding([mail, queue]), 'good receipts-subscribed'],
    ['of mail: nobody', receiptsFinding([mail]), 'broken receipts-unsubscribed'],
    ['of alarms: somebody', alarmMailFinding([{ ...mail, confirmed: false }, mail]), 'good alarm-mail-confirmed'],
    [
      'of alarms: who has not confirmed it',
      alarmMailFinding([{ ...mail, confirmed: false }]),
      'broken alarm-mail-pending',
    ],
    ['of alarms: nobody', alarmMailFinding([]), 'broken alarm-mail-missing'],
    [
      'of failed work: nobody needs to be',
      deadLetterFinding([{ alarm: 'a', queue: 'q', messages: 0 }]),
      'good dead-letters-none',
    ],
    ['of failed work', deadLetterFinding([{ alarm: 'a', queue: 'q', messages: 2 }]), 'broken dead-letters-wait'],
  ])('%s', (_, finding, expected) => {
    expect(seen(finding)).toEqual([expected]);
  });

  it('OPS-10 tells of the domain of a public address whether SES may send for it and signs', () => {
    const signed = { verification: 'Success', dkim: 'Success', dkimTokens: ['a'], mailFrom: undefined };
    expect(publicDomainFindings('example.com', signed).map(({ code }) => code)).toEqual([
      'identity-verified',
      'dkim-signed',
    ]);
    const [first] = publicDomainFindings('example.com', { ...signed, verification: 'Pending', dkim: 'Pending' });
    expect(first).toMatchObject({ standing: 'broken', lines: ['a._domainkey.example.com CNAME a.dkim.amazonses.com'] });
  });

  it('names the sections of the runbook for failed work', () => {
    const queues = [
      { alarm: 'unread-changes', queue: 'q', messages: 0 },
      { alarm: 'unsent-drafts', queue: 'drafts', messages: 3 },
    ];
    expect(deadLetterFinding(queues).lines).toEqual([
      'unsent-drafts: 3   npm run failed -- --function <examine-install> --again unsent-drafts',
    ]);
  });

  it.each([
    [59, '3 (0 min) '],
    [3599, '3 (59 min) '],
    [3600, '3 (1 h) '],
    [172_799, '3 (47 h) '],
    [172_800, '3 (2 d) '],
  ])('tells how long the oldest failed work waits: %i s', (seconds, said) =>
    expect(deadLetterFinding([{ alarm: 'a', queue: 'q', messages: 3 }], { q: seconds }).lines?.[0]).toContain(said));
});

describe('OPS-10 what the account and the people need', () => {
  const noon = new Date('2026-11-28T12:00:00.000Z');
  it.each([
    [concurrencyFinding(10), 'advice concurrency-low'],
    [concurrencyFinding(1000), 'good concurrency-enough'],
    [clockFinding(noon, new Date('2026-11-28T12:01:00.000Z')), 'good clock-right'],
    [clockFinding(new Date('2026-11-28T12:01:01.000Z'), noon), 'advice clock-wrong'],
    [peopleFindings('support@a.test', 1)[0], 'good mailboxes-there'],
    [peopleFindings(undefined, 1)[0], 'broken mailboxes-missing'],
    [peopleFindings('support@a.test', 0)[1], 'broken agents-missing'],
    [peopleFindings('support@a.test', 2)[1], 'good agents-there'],
  ])('%#: $1', (finding, expected) => {
    expect(finding && seen(finding)).toEqual([expected]);
  });
});

describe('CONS-04 findings in words', () => {
  const codes = Object.keys(englishFindings.codes) as FindingCode[];
  const places = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
  it.each(codes)('%s names the same in both languages, and says what to do in both or in none', (code) => {
    const [en, ru] = [englishFindings.codes[code], russianFindings.codes[code]];
    expect(places(ru.says)).toEqual(places(en.says));
    expect(places(ru.mend)).toEqual(places(en.mend));
    expect(ru.mend === undefined).toBe(en.mend === undefined);
  });

  it('fills in what they name', () => {
    const finding = concurrencyFinding(10);
    expect(told(finding, 'en').says).toBe(
      'The account lets only 10 functions run at once: the console and a wave of mail get in each other’s way.',
    );
    expect(told(finding, 'ru').title).toBe('Функций одновременно');
  });

  it('the worst of all is what stands above them; a check that could not be made is not hidden', () => {
    const of = (...standings: Finding['standing'][]) => worstOf(standings.map((standing) => ({ standing })));
    expect([of(), of('good', 'unknown'), of('unknown', 'advice'), of('broken', 'good')]).toEqual([
      'good',
      'unknown',
      'advice',
      'broken',
    ]);
    expect(new Set(checks).size).toBe(checks.length);
  });
});
