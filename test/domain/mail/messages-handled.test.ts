import { describe, expect, it } from 'vitest';
import type { Delivery } from '#domain/case/message.ts';
import { type Branch, branchedCase, fragmentOf } from '#domain/work/branched-case.ts';
import { confirmedSender } from '#domain/work/confirmed-sender.ts';
import { settledMail } from '#domain/work/settled-mail.ts';
import { answerOf, messageOf } from '../../adapters/dynamodb/registration-of.ts';
import { byOlga, olga } from '../../support/agents.ts';
import { caseOf, configurationOf, correspondenceOf, serviceOf } from '../../support/facts.ts';

const configuration = configurationOf();
const key = ({ caseNumber, at, id }: { caseNumber: number; at: string; id: string }) => ({ caseNumber, at, id });

describe('CASE-06 a fragment of a message', () => {
  const text = 'The printer smokes.\n\nAnd the  scanner\nhums all day.';

  it.each([
    ['The printer smokes.', 'The printer smokes.'],
    [' the scanner hums ', 'the scanner hums'],
    ['scanner\r\nhums', 'scanner\r\nhums'],
  ])('%j stands in it, wherever lines break', (selected, fragment) => {
    expect(fragmentOf(selected, { text, cut: false })).toBe(fragment);
  });

  it('what stands further down in a mail that is shown cut is taken as it was selected', () => {
    expect(fragmentOf('The scanner smokes.', { text, cut: true })).toBe('The scanner smokes.');
  });

  it.each([
    ['', 'A new case needs a fragment of the message.'],
    ['The scanner smokes.', 'The fragment does not stand in the message.'],
    ['x'.repeat(10_001), 'A fragment may have 10000 characters. This one has 10001.'],
  ])('%j does not', (selected, message) => {
    expect(() => fragmentOf(selected, { text, cut: false })).toThrow(message);
  });
});

describe('CASE-06 a case of a fragment', () => {
  const source = caseOf({
    status: 'In progress',
    entry: 4,
    agent: olga.address,
    group: 'First line',
    service: 'Printing',
    related: [2],
    ratingRound: 3,
    ratedEntry: 4,
    satisfaction: { level: 'satisfied', score: 4, at: byOlga.at },
  });
  const cause = { ...byOlga, messageId: 'm1' };
  const branch = {
    writtenIn: source,
    fragment: 'And the scanner\nhums.',
    subject: undefined,
    category: undefined,
    service: undefined,
  };
  const branched = (differences: Partial<Branch> = {}) =>
    branchedCase(source, { ...branch, ...differences }, 8, cause, configuration);

  it('has the customer, account, category, service and people of its source, and is new', () => {
    const { customerId, accountId, category, service, participants, correspondence, language } = source;
    expect(branched().branch).toMatchObject({
      ...{ customerId, accountId, category, service, participants, language },
      correspondence: { ...correspondence, others: [], subject: 'And the scanner' },
      number: 8,
      subject: 'And the scanner',
      description: 'And the scanner\nhums.',
      origin: 'correspondence',
      status: 'New',
      entry: 1,
      agent: undefined,
      group: 'First line',
      registeredAt: cause.at,
      respondedAt: undefined,
      satisfaction: undefined,
      ratingRound: 0,
      ratedEntry: undefined,
      related: [7],
      version: 1,
    });
  });

  it('NOTE-04 is acknowledged from the support address', () => {
    const address = 'help@postcase.test';
    const known = configurationOf({ supportAddress: address });
    const { messages } = branchedCase(source, branch, 8, cause, known);
    expect(messages).toMatchObject([
      { template: 'registered', caseNumber: 8, mailbox: address, inReplyTo: 'one@client.test' },
    ]);
  });

  it('NOTE-03 is told to its customer alone: the others of the first mail need not have got the fragment', () => {
    const shared = caseOf({ correspondence: correspondenceOf({ others: ['boss@client.test'] }) });
    const {
      messages,
      after,
      branch: opened,
    } = branchedCase(shared, { ...branch, writtenIn: shared }, 8, cause, configuration);
    expect(messages).toMatchObject([{ template: 'registered', to: { address: 'ann@client.test' }, cc: [] }]);
    expect(opened?.correspondence.others).toEqual([]);
    expect(after?.correspondence.others).toEqual(['boss@client.test']);
  });

  it('and its source name each other, in their histories too', () => {
    const { after, events } = branched();
    expect(after).toEqual({ ...source, related: [2, 8], version: 4 });
    expect(events).toMatchObject([
      { caseNumber: 7, what: 'branched-off', to: '8', messageId: 'm1', version: 4 },
      { caseNumber: 8, what: 'registered', who: olga.address, messageId: undefined, version: 1 },
    ]);
  });

  it('CASE-14 of a case that was merged has what that had, and never what is the other customer’s', () => {
    const customer = { address: 'bob@other.test', name: 'Bob' };
    const ofBob = { customerId: 'bob', accountId: 'other', participants: ['bob@other.test'], category: 'Complaint' };
    const writtenIn = caseOf({
      ...{ number: 5, status: 'Closed', mergedInto: 7, closureReason: 'Merged', merged: [1], ...ofBob },
      correspondence: correspondenceOf({ customer, messageId: 'bob@other.test' }),
    });
    const { branch: opened, after, messages } = branchedCase(source, { ...branch, writtenIn }, 8, cause, configuration);
    expect(opened).toMatchObject({ number: 8, status: 'New', related: [7], merged: [], ...ofBob, service: undefined });
    expect(opened).toMatchObject({ mergedInto: undefined, closureReason: undefined, correspondence: { customer } });
    expect(messages).toMatchObject([{ template: 'registered', to: customer, inReplyTo: 'bob@other.test' }]);
    expect(after).toEqual({ ...source, related: [2, 8], version: 4 });
  });

  it('may have a subject, a category and a service of its own, or none', () => {
    const differences = { subject: 'Scanner', category: 'Complaint' };
    expect(branched(differences).branch).toMatchObject(differences);
    expect(() => branched({ category: 'Praise' })).toThrow('There is no category "Praise".');
    const services = [serviceOf('Scanning')];
    const served = (service: string | null) =>
      branchedCase(source, { ...branch, service }, 8, cause, { ...configuration, services }).branch;
    expect(served('Scanning')).toMatchObject({ service: 'Scanning' });
    expect(served(null)?.service).toBeUndefined();
    expect(() => served('Cars')).toThrow('There is no service "Cars". There are: Scanning.');
    expect(branched({ fragment: 'x'.repeat(200) }).branch?.subject).toBe('x'.repeat(100));
  });
});

describe('MAIL-11 an agent who confirms a sender', () => {
  const message = messageOf({
    caseNumber: 7,
    unverified: 'stranger',
    messageId: 'two@client.test',
    subject: 'Re: Printer',
  });

  it('lets them take part, and mail of the case answers their message if they are the customer', () => {
    const about = caseOf({
      correspondence: correspondenceOf({ isProven: false, silence: 'spam' }),
      lastMessageAt: message.at,
    });
    const { after, events, revision } = confirmedSender(about, message, byOlga);
    expect(after?.correspondence).toMatchObject({ isProven: true, silence: undefined, messageId: 'two@client.test' });
    expect(revision).toEqual({ kind: 'confirmed', key: key(message), doubt: 'stranger' });
    expect(events).toMatchObject([{ what: 'sender-confirmed', to: 'ann@client.test', messageId: 'm1', version: 4 }]);
  });

  it('does not turn back to an older mail of the customer', () => {
    const about = caseOf({ correspondence: correspondenceOf({ at: '2026-11-20T12:00:00.000Z' }) });
    expect(confirmedSender(about, message, byOlga).after?.correspondence.messageId).toBe('one@client.test');
  });

  it('lets a colleague of the customer take part: agents answer both, and mail by rules goes on answering the customer', () => {
    const about = caseOf();
    const { after } = confirmedSender(about, { ...message, from: { address: 'bob@client.test', name: '' } }, byOlga);
    expect(after?.participants).toEqual(['ann@client.test', 'bob@client.test']);
    expect(after?.correspondence).toMatchObject({
      ...about.correspondence,
      newest: { to: { address: 'bob@client.test' }, cc: ['ann@client.test'] },
    });
  });

  it('lets no machine take part', () => {
    const robot = { ...message, from: { address: 'robot@client.test', name: '' }, kind: 'auto-reply' as const };
    expect(confirmedSender(caseOf(), robot, byOlga).after?.participants).toEqual(['ann@client.test']);
  });

  it.each([
    ['is in no doubt', { unverified: undefined }, 'The sender of this message is not in doubt.'],
    ['is nobody', { from: undefined }, 'The message names no sender who could be confirmed.'],
  ])('is told no when the sender %s', (_, differences, words) => {
    expect(() => confirmedSender(caseOf(), { ...message, ...differences }, byOlga)).toThrow(words);
  });
});

describe('NOTE-06 a mail of which nobody knows whether it left', () => {
  it.each<Delivery>(['uncertain', 'refused'])('and that is %s is with the customer, an agent says', (from) => {
    const mail = answerOf({ caseNumber: 7, delivery: from });
    const { after, messages, events, revision } = settledMail(caseOf(), mail, 'sent', byOlga);
    expect([after, messages]).toEqual([undefined, []]);
    expect(revision).toEqual({ kind: 'delivery', key: key(mail), from, to: 'sent' });
    expect(events).toMatchObject([{ what: 'mail-settled', from, to: 'sent', messageId: mail.id, version: undefined }]);
  });

  it('is sent again as another message', () => {
    const mail = answerOf({ caseNumber: 7, delivery: 'uncertain' });
    const { messages, revision } = settledMail(caseOf(), mail, 'again', byOlga);
    expect(messages).toEqual([{ ...mail, id: 'act', at: byOlga.at, delivery: 'queued' }]);
    expect(revision).toMatchObject({ from: 'uncertain', to: 'resent' });
  });

  it('MAIL-16 that came back from its addressee is sent again to them alone: those of the copies have theirs', () => {
    const mail = answerOf({ caseNumber: 7, delivery: 'undelivered', cc: ['cc@client.test'] });
    expect(settledMail(caseOf(), mail, 'again', byOlga).messages).toMatchObject([{ to: mail.to, cc: [] }]);
    const unsent = { ...mail, delivery: 'unsent' } as const;
    expect(settledMail(caseOf(), unsent, 'again', byOlga).messages).toMatchObject([{ cc: ['cc@client.test'] }]);
  });

  it.each<Delivery>([
    'unsent',
    'limited',
    'suppressed',
    'undelivered',
  ])('MAIL-16 MAIL-17 and that is %s is sent again, and is not said to have arrived', (delivery) => {
    const mail = answerOf({ caseNumber: 7, delivery });
    const { messages, revision } = settledMail(caseOf(), mail, 'again', byOlga);
    expect(messages).toEqual([{ ...mail, id: 'act', at: byOlga.at, delivery: 'queued' }]);
    expect(revision).toMatchObject({ from: delivery, to: 'resent' });
    expect(() => settledMail(caseOf(), mail, 'sent', byOlga)).toThrow(`A mail that is ${delivery} cannot be settled`);
  });

  it.each<Delivery>(['queued', 'sending', 'sent', 'resent'])('is not one that is %s', (delivery) => {
    expect(() => settledMail(caseOf(), answerOf({ delivery }), 'again', byOlga)).toThrow(
      `A mail that is ${delivery} cannot be settled so.`,
    );
  });
});
