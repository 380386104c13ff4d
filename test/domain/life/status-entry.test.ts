import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { reasonIn } from '#domain/case/closure-reason.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import { ruleOf } from '#domain/configuration/rules/notification-rule.ts';
import { whyNoMail } from '#domain/life/silent-entry.ts';
import { enterStatus } from '#domain/life/status-entry.ts';
import { shippedPhrases } from '#domain/words/phrases/shipped-phrases.ts';
import { caseOf, configurationOf, correspondenceOf, supportMailbox } from '../../support/facts.ts';

const at = '2026-11-20T10:00:00.000Z';
const cause = { id: 'change', at, who: 'bob@desk.test' };

function enter(status: string, differences: Partial<Case> = {}, configuration: Partial<Configuration> = {}) {
  return enterStatus(caseOf(differences), status, cause, { ...configurationOf(), ...configuration });
}

describe('CASE-03 CASE-11 what a case is after entering a status', () => {
  it('counts the entry, dates it and tells the history who did it', () => {
    const { case: entered, event } = enter('In progress', { entry: 4, version: 9 });
    expect(entered).toMatchObject({ status: 'In progress', entry: 5, statusSince: at });
    expect(event).toMatchObject({
      what: 'status-changed',
      from: 'New',
      to: 'In progress',
      who: 'bob@desk.test',
      at,
      version: 9,
    });
  });

  const resolvedAt = '2026-11-20T09:00:00.000Z';
  it.each([
    ['Resolved', {}, { resolvedAt: at, closedAt: undefined }],
    ['Closed', { status: 'Resolved', resolvedAt }, { resolvedAt, closedAt: at }],
    ['Reopened', { status: 'Resolved', resolvedAt }, { resolvedAt: undefined, closedAt: undefined }],
  ])('%s keeps the times right', (status, before, times) => {
    expect(enter(status, before).case).toMatchObject(times);
  });
});

describe('NOTE-03 who is told', () => {
  const others = ['carl@client.test', 'dora@client.test'];
  const knownOthers = ['carl@client.test'];
  it.each<[title: string, correspondence: Parameters<typeof correspondenceOf>[0], to: string[][]]>([
    ['the customer', {}, [['ann@client.test']]],
    [
      'and the known ones of the other addressees',
      { others, knownOthers },
      [['ann@client.test'], ['carl@client.test']],
    ],
    ['nobody, when the case has no customer', { customer: undefined, others }, []],
    ['nobody, when the mail was junk', { silence: 'blocked-sender', others }, []],
  ])('%s', (_, correspondence, expected) => {
    const { messages } = enter('Resolved', { correspondence: correspondenceOf(correspondence) });
    expect(messages.map(({ to, cc }) => [to.address, ...cc])).toEqual(expected);
  });

  it.each([
    ['nobody-else', []],
    ['known', ['carl@client.test']],
    ['all', others],
  ] as const)('the setting says who of the others: %s', (notifyRecipients, expected) => {
    const { settings } = configurationOf({ notifyRecipients });
    const correspondence = correspondenceOf({ others, knownOthers });
    const [, ...copies] = enter('Resolved', { correspondence }, { settings }).messages;
    expect(copies.flatMap(({ to, cc }) => [to.address, ...cc])).toEqual(expected);
  });

  it('a copy repeats nothing of the customer, not even the subject', () => {
    const correspondence = correspondenceOf({ others, knownOthers, references: ['old@client.test'] });
    const [, copy] = enter('Resolved', { correspondence }).messages;
    expect(copy).toMatchObject({ to: { address: 'carl@client.test', name: '' }, subject: '', references: [] });
  });

  it('MAIL-14 one of the others who was blocked since gets nothing', () => {
    const correspondence = correspondenceOf({ others, knownOthers: others });
    const [, copy] = enter('Resolved', { correspondence }, { blocked: ['dora@client.test'] }).messages;
    expect([copy?.to.address, copy?.cc]).toEqual(['carl@client.test', []]);
  });

  it('MAIL-14 a customer who was blocked since gets nothing by itself', () => {
    expect(enter('Resolved', {}, { blocked: ['client.test'] }).messages).toEqual([]);
  });

  it('MAIL-17 a customer who is not proven gets nothing repeated that they wrote', () => {
    const { messages } = enter('Resolved', { correspondence: correspondenceOf({ isProven: false }) });
    expect(messages).toMatchObject([{ to: { address: 'ann@client.test', name: '' }, subject: '' }]);
  });
});

describe('NOTE-04 NOTE-08 NOTE-09 from whom, in which language, in which thread', () => {
  const sales = { ...supportMailbox, address: 'sales@postcase.test' };
  const mailboxes = [supportMailbox, sales];
  it.each<[origin: Case['origin'], supportAddress: string | undefined, from: string]>([
    ['email', undefined, 'sales@postcase.test'],
    ['email', 'support@postcase.test', 'sales@postcase.test'],
    ['correspondence', undefined, 'support@postcase.test'],
    ['portal', 'sales@postcase.test', 'sales@postcase.test'],
  ])('a case by %s, support address %s: from %s', (origin, supportAddress, from) => {
    const { settings } = configurationOf({ supportAddress });
    const { messages } = enter('Resolved', { origin, mailbox: 'sales@postcase.test' }, { mailboxes, settings });
    expect(messages.map(({ mailbox }) => mailbox)).toEqual([from]);
  });

  it('in the case’s language, as an answer to the customer’s newest mail', () => {
    const correspondence = correspondenceOf({ messageId: 'new@client.test', references: ['old@client.test'] });
    const { messages } = enter('Resolved', { language: 'ru', correspondence });
    expect(messages).toMatchObject([
      { language: 'ru', inReplyTo: 'new@client.test', references: ['old@client.test'], template: 'resolved' },
    ]);
  });
});

describe('NOTE-01 NOTE-05 CASE-13 what waits', () => {
  it('a rule with delay waits, and a resolved case waits to be closed', () => {
    const rules = baseRules.map((rule) => (rule.name === 'rating-request' ? { ...rule, active: true } : rule));
    const { messages, waits } = enter('Resolved', { entry: 2 }, { rules });
    expect(messages.map(({ template }) => template)).toEqual(['resolved']);
    expect(waits).toMatchObject([
      { id: '3-rating-request', entry: 3, dueAt: '2026-11-21T10:00:00.000Z', state: 'waiting' },
      { id: '3-closing', entry: 3, dueAt: '2026-11-27T10:00:00.000Z', purpose: { kind: 'closing' } },
    ]);
  });

  it.each([
    [0, []],
    [30, ['2026-12-20T10:00:00.000Z']],
  ])('after %i days', (closeResolvedCasesAfterDays, due) => {
    const { settings } = configurationOf({ closeResolvedCasesAfterDays });
    expect(enter('Resolved', {}, { settings }).waits.map(({ dueAt }) => dueAt)).toEqual(due);
  });

  it('a template that is switched off sends nothing', () => {
    const templates = configurationOf().templates.map((one) => ({ ...one, active: one.name !== 'resolved' }));
    expect(enter('Resolved', {}, { templates }).messages).toEqual([]);
  });
});

describe('NOTE-08 why a case was closed', () => {
  it.each([
    ['ru', 'No answer', 'нет ответа'],
    ['en', 'No answer', 'no answer'],
    ['ru', 'Sender is blocked', 'отправитель заблокирован'],
    ['ru', 'Дубль обращения 12', 'Дубль обращения 12'],
  ] as const)('NOTE-08 in %s the reason “%s” is “%s”', (language, reason, words) => {
    expect(reasonIn(shippedPhrases(language), reason)).toBe(words);
  });
});

describe('NOTE-01 why entering a status sends nothing', () => {
  const { templates } = configurationOf();
  const off = templates.map((row) => (row.name === 'resolved' ? { ...row, active: false } : row));
  it.each<[string, string | undefined, Partial<Case>, Partial<Configuration>]>([
    ['Resolved', undefined, {}, {}],
    ['Reopened', 'no rule sends a mail for the status Reopened', {}, {}],
    ['Waiting for customer', 'switched off for the status Waiting for customer: rule waiting', {}, {}],
    ['Resolved', 'the template "resolved" is switched off', {}, { templates: off }],
    [
      'Resolved',
      'the case has no customer to write to',
      { correspondence: correspondenceOf({ customer: undefined }) },
      {},
    ],
    [
      'Resolved',
      'automatic mail does not go to ann@client.test (spam)',
      { correspondence: correspondenceOf({ silence: 'spam' }) },
      {},
    ],
    ['Resolved', 'ann@client.test is blocked', {}, { blocked: ['client.test'] }],
  ])('%s: %s', (status, why, differences, changed) => {
    const entry = enter(status, differences, changed);
    expect(whyNoMail(entry.case, { ...configurationOf(), ...changed })).toBe(why);
    expect(entry.messages).toHaveLength(why === undefined ? 1 : 0);
  });
});

describe('NOTE-02 the setting “mails to customers”', () => {
  const quiet = configurationOf({ mailsToCustomers: 'answers-and-questions' });
  const rules = [
    ...baseRules.map((rule) => (rule.name === 'waiting' ? { ...rule, active: true } : rule)),
    ruleOf({
      name: 'ask-when-closed',
      status: 'Closed',
      category: undefined,
      usage: 'immediately',
      delayMinutes: 0,
      template: 'rating-request',
    }),
  ];
  const resolvedAt = '2026-11-19T10:00:00.000Z';

  it.each<[string, Partial<Case>, string[], string[]]>([
    ['New', {}, ['registered'], ['registered']],
    ['In progress', {}, ['in-progress'], []],
    ['Waiting for customer', {}, ['waiting'], ['waiting']],
    ['Resolved', {}, ['resolved'], ['resolved']],
    ['Closed', { status: 'Resolved', resolvedAt }, ['closed', 'rating-request'], ['rating-request']],
    ['Closed', {}, ['closed', 'rating-request'], ['closed', 'rating-request']],
    ['Canceled', {}, ['canceled'], ['canceled']],
  ])('%s, %j: %j, or of what answers and asks %j', (status, before, every, few) => {
    const templates = (configuration: Partial<Configuration>) =>
      enter(status, before, { ...configuration, rules }).messages.map(({ template }) => template);
    expect(templates({})).toEqual(every);
    expect(templates(quiet)).toEqual(few);
  });

  it('is told as the reason why nothing was sent', () => {
    const entry = enter('In progress', {}, quiet);
    expect(whyNoMail(entry.case, quiet)).toBe(
      'by the setting mailsToCustomers customers are told what answers or asks, not that their case is In progress',
    );
  });
});
