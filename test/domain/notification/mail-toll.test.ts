import { describe, expect, it } from 'vitest';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Settings } from '#domain/configuration/configuration.ts';
import { type MailLimit, mayWait, tollOf } from '#domain/notification/mail-toll.ts';
import { answerOf } from '../../adapters/dynamodb/registration-of.ts';
import { caseOf, configurationOf, correspondenceOf } from '../../support/facts.ts';

const at = '2026-11-20T10:00:00.000Z';
const before = '2026-11-20T09:00:00.000Z';
const toll = (
  address: string,
  {
    provenAt = '',
    isProven = true,
    settings = {},
    customer = 'ann@client.test',
    named = {},
    ...message
  }: {
    provenAt?: string;
    isProven?: boolean;
    settings?: Partial<Settings>;
    customer?: string;
    named?: { via?: string };
  } & Partial<OutboundMessage> = {},
) =>
  tollOf(
    address,
    provenAt === '' ? undefined : provenAt,
    answerOf({ at, ...message }),
    caseOf({ correspondence: correspondenceOf({ isProven, customer: { address: customer, name: '' }, ...named }) }),
    configurationOf(settings),
  );

describe('MAIL-17 what a mail to an address is counted for', () => {
  it.each([
    ['a company’s address', 'ann@client.test', 'ann@client.test', 'client.test'],
    ['one of its hosts', 'ann@mail.client.test', 'ann@mail.client.test', 'client.test'],
    ['a company below a country’s second level', 'ann@mail.client.co.uk', 'ann@mail.client.co.uk', 'client.co.uk'],
    ['a label', 'Ann+x@client.test', 'ann@client.test', 'client.test'],
    ['a public service', 'ann@hotmail.it', 'ann@hotmail.it', 'ann@hotmail.it'],
    ['Gmail, with dots and a label', 'a.n.n+x@googlemail.com', 'ann@gmail.com', 'ann@gmail.com'],
    ['a service that the owner named', 'ann@city.example', 'ann@city.example', 'ann@city.example'],
  ])('%s', (_, address, inbox, company) => {
    expect(toll(address, { settings: { publicMailDomains: 'city.example' } })).toMatchObject({ inbox, company });
  });

  it('a copy: for the recipient, and for the company of the customer who named them', () => {
    expect(toll('bob@other.test')).toMatchObject({ company: 'other.test', causedBy: 'client.test' });
    expect(toll('bob@other.test', { customer: 'eve@gmail.com' })).toMatchObject({ causedBy: 'eve@gmail.com' });
  });

  it('a mail to somebody whom another sender named: for that sender’s company, until they are proven', () => {
    const named = { via: 'form@evil.test' };
    expect(toll('victim@other.test', { named, isProven: false })).toMatchObject({ causedBy: 'evil.test' });
    expect(toll('victim@other.test', { named, customer: 'victim@other.test' })).toMatchObject({
      causedBy: 'other.test',
    });
  });

  it('a mail for agents: for nobody’s company, ten times as often, and never as a newcomer’s', () => {
    expect(toll('desk@agents.test', { template: 'bounced', isProven: false })).toMatchObject({
      causedBy: undefined,
      isProven: true,
      isKnown: true,
      limits: { recipient: 100 },
    });
  });

  it('NOTE-12 a mail that tells agents of one from outside: three times as often, so that no storm of cases hides the rest', () => {
    const told = toll('desk@agents.test', { template: 'new-case', ofMail: true });
    expect(told.limits.recipient).toBe(30);
    // Many agents and many domains of one sender: customers keep their half of the hour's mail.
    expect(told).toMatchObject({ isKnown: false, isOwed: true });
  });

  it.each([
    ['who wrote before, proven, in a proven case', { provenAt: before }, true],
    ['who is proven by this very mail', { provenAt: at }, false],
    ['who never was', {}, false],
    ['whose name somebody else writes in', { provenAt: before, isProven: false }, false],
  ])('is known: %s', (_, given, isKnown) => expect(toll('ann@client.test', given).isKnown).toBe(isKnown));

  it('is owed to the proven customer alone: not to who gets copies, nor to who is not proven', () => {
    const owed = [toll('ann@client.test'), toll('bob@client.test'), toll('ann@client.test', { isProven: false })];
    expect(owed.map(({ isOwed }) => isOwed)).toEqual([true, false, false]);
  });

  it.each([
    [{}, { recipient: 10, domain: 100, newcomers: 500, total: 1000 }],
    [{ automaticMailPerHour: 7 }, { recipient: 10, domain: 10, newcomers: 4, total: 7 }],
    [{ automaticMailPerHour: 100_000 }, { domain: 5000, newcomers: 50_000 }],
    [
      { domainShareOfAutomaticMail: 0, newcomersShareOfAutomaticMail: 0 },
      { domain: 10, newcomers: 0 },
    ],
  ])('by the settings %j', (settings, limits) =>
    expect(toll('ann@client.test', { settings }).limits).toMatchObject(limits));
});

describe('MAIL-17 what waits when a limit is reached, and what is dropped', () => {
  const who = {
    'a known customer': { isKnown: true, isOwed: true },
    'a known person who gets a copy': { isKnown: true, isOwed: false },
    'a proven newcomer': { isKnown: false, isOwed: true },
    'one who is not proven': { isKnown: false, isOwed: false },
  } as const;
  it.each<[MailLimit, keyof typeof who, boolean]>([
    ['recipient', 'a known customer', false],
    ['recipient', 'one who is not proven', false],
    ['domain', 'a known customer', true],
    ['domain', 'a proven newcomer', false],
    ['domain', 'one who is not proven', false],
    ['newcomers', 'a proven newcomer', true],
    ['newcomers', 'one who is not proven', false],
    ['newcomers', 'one who is not proven', false],
    ['total', 'a known person who gets a copy', true],
    ['total', 'a known customer', true],
    ['total', 'a proven newcomer', true],
    ['total', 'one who is not proven', false],
  ])('%s, %s: waits %s', (limit, whose, waits) => expect(mayWait(limit, who[whose])).toBe(waits));
});
