import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { mostMerged } from '#domain/case/case.ts';
import { reasonIn } from '#domain/case/closure-reason.ts';
import { lastWord } from '#domain/case/last-word.ts';
import { mostParticipants } from '#domain/case/participants.ts';
import { joinedPage } from '#domain/words/joined-page.ts';
import { shippedPhrases } from '#domain/words/phrases/shipped-phrases.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { mergedCase } from '#domain/work/merged-case.ts';
import { byOlga } from '../../support/agents.ts';
import { caseOf, configurationOf, correspondenceOf } from '../../support/facts.ts';

const configuration = configurationOf();
const bob = correspondenceOf({ customer: { address: 'bob@other.test', name: 'Bob' }, messageId: 'bob@other.test' });
const ofBob: Partial<Case> = { customerId: 'bob', accountId: 'other', participants: ['bob@other.test'] };

function merge(
  from: Partial<Case> = {},
  into: Partial<Case> = {},
  { acrossCustomers = false, using = configuration } = {},
) {
  const target = caseOf({ number: 8, subject: 'Scanner', version: 5, ...into });
  const change = mergedCase(caseOf(from), { target, acrossCustomers }, byOlga, using);
  if (!change.after || !change.other) throw new Error('Both cases change');
  return { ...change, source: change.after, target: change.other.after };
}

function refused(...given: Parameters<typeof merge>) {
  try {
    merge(...given);
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.message] : error;
  }
}

describe('CASE-14 the case that is merged', () => {
  it('is closed by another entry, with its reason, and names the one that goes on', () => {
    const { source, events } = merge();
    expect(source).toMatchObject({
      status: 'Closed',
      entry: 2,
      version: 4,
      closedAt: byOlga.at,
      closureReason: 'Merged',
      mergedInto: 8,
    });
    expect(events.map(({ caseNumber, what, from, to, version }) => [caseNumber, what, from, to, version])).toEqual([
      [7, 'merged-into', undefined, '8', 4],
      [8, 'merged-from', undefined, '7', 6],
      [7, 'status-changed', 'New', 'Closed', 4],
    ]);
    expect([reasonIn(shippedPhrases('en'), 'Merged'), reasonIn(shippedPhrases('ru'), 'Merged')]).toEqual([
      'merged with another case',
      'объединено с другим обращением',
    ]);
  });

  it.each([
    'New',
    'In progress',
    'Waiting for customer',
    'Resolved',
    'Closed',
    'Canceled',
  ])('NOTE-01 sends nobody anything when it was %s, now or later', (status) =>
    expect(merge({ status })).toMatchObject({ messages: [], waits: [], source: { status: 'Closed' } }));

  it('NOTE-05 that was closed before keeps the day that it was closed on, and enters its status anew', () => {
    const closedAt = '2026-11-01T10:00:00.000Z';
    const { source, events } = merge({ status: 'Closed', closedAt, closureReason: 'Done' });
    expect(source).toMatchObject({ status: 'Closed', closedAt, closureReason: 'Merged', entry: 2 });
    expect(events.map(({ what }) => what)).toEqual(['merged-into', 'merged-from']);
  });

  it('goes to the status of the setting', () => {
    const using = configurationOf({ statusOfMergedCases: 'Canceled' });
    expect(merge({}, {}, { using }).source.status).toBe('Canceled');
  });

  it('RATE-05 cannot be moved by a rating any more, and keeps the question that it asked', () => {
    const { source } = merge({ status: 'Resolved', entry: 3, ratingRound: 3, resolvedAt: byOlga.at });
    expect(source).toMatchObject({ entry: 4, ratingRound: 3, resolvedAt: byOlga.at });
  });
});

describe('CASE-14 the case that goes on', () => {
  it('keeps its status, its words and its agent, and has the people of both', () => {
    const into = {
      status: 'In progress',
      agent: 'olga@agents.test',
      participants: ['ann@client.test', 'eve@client.test'],
    };
    const { target } = merge({ participants: ['ann@client.test', 'carl@client.test'] }, into);
    expect(target).toEqual({
      ...caseOf({ number: 8, subject: 'Scanner', ...into }),
      participants: ['ann@client.test', 'eve@client.test', 'carl@client.test'],
      merged: [7],
      version: 6,
    });
  });

  it('CASE-15 shows the newest word of both', () => {
    const word = (text: string, at: string) => lastWord({ by: 'customer', who: 'Ann', text, at });
    const [early, late] = [word('First', '2026-11-19T10:00:00.000Z'), word('Then', '2026-11-20T10:00:00.000Z')];
    expect(merge({ last: late }, { last: early }).target.last).toEqual(late);
    expect(merge({ last: early }, { last: late }).target.last).toEqual(late);
    expect(merge({ last: early }).target.last).toEqual(early);
  });

  it('MAIL-13 has no more people than any case may have', () => {
    const many = (name: string) => Array.from({ length: 40 }, (_, index) => `${name}${index}@client.test`);
    expect(merge({ participants: many('a') }, { participants: many('b') }).target.participants).toHaveLength(
      mostParticipants,
    );
  });

  it('goes on for those, too, that were merged into either', () => {
    expect(merge({ merged: [3, 1] }, { merged: [4] }).target.merged).toEqual([4, 7, 3, 1]);
  });

  const older = '2026-11-19T10:00:00.000Z';
  const newer = '2026-11-20T10:00:00.000Z';
  const known = correspondenceOf({ at: older, others: ['eve@client.test'] });
  const other = correspondenceOf({ at: newer, subject: 'Smoke', messageId: 'smoke@client.test', references: ['x@y'] });
  const smoke = { subject: 'Smoke', messageId: 'smoke@client.test', references: ['x@y'], at: newer };

  it.each<[string, Partial<Case>, object]>([
    ['newer mail of the same customer', { correspondence: other }, { ...known, ...smoke }],
    ['older mail', { correspondence: { ...other, at: '2026-11-18T10:00:00.000Z' } }, known],
    ['mail of a customer who is less proven', { correspondence: { ...other, isProven: false } }, known],
    ['mail of somebody else', { ...ofBob, correspondence: { ...bob, at: newer } }, known],
    ['no mail', { correspondence: correspondenceOf({ at: undefined }) }, known],
  ])('NOTE-09 answers the customer’s newest mail: of the other case %s', (_, from, correspondence) => {
    expect(merge(from, { correspondence: known }, { acrossCustomers: true }).target.correspondence).toEqual(
      correspondence,
    );
  });

  it.each([
    [older, newer],
    [newer, older],
  ])('was written to last when either was', (one, two) => {
    expect(merge({ lastMessageAt: one }, { lastMessageAt: two }).target.lastMessageAt).toBe(newer);
  });
});

describe('CASE-14 a merge is refused', () => {
  const unproven = correspondenceOf({ isProven: false });
  const told =
    'SR-00000007 is of bob@other.test; SR-00000008 is of ann@client.test: they would read and write in one case. Say so (--across-customers) if you mean it.';
  it.each<[string, Partial<Case>, Partial<Case>, string, string]>([
    ['into itself', {}, { number: 7 }, 'change-wrong', 'A case cannot be merged into itself.'],
    [
      'into a closed one',
      {},
      { status: 'Canceled' },
      'change-wrong',
      'SR-00000008 is "Canceled": mail would open a new case. Merge the other way round, or into a case that is open.',
    ],
    [
      'when there are too many',
      { merged: [1, 2] },
      { merged: Array.from({ length: mostMerged - 2 }, (_, index) => index + 10) },
      'change-wrong',
      'SR-00000008 may go on for 50 cases. With this one it would be 51.',
    ],
    ['of another customer', { ...ofBob, correspondence: bob }, {}, 'customers-differ', told],
    [
      'of customers whom nobody knows',
      { customerId: undefined, accountId: undefined, correspondence: { ...bob, customer: undefined } },
      { customerId: undefined, accountId: undefined },
      'customers-differ',
      told.replace('bob@other.test', 'nobody named'),
    ],
    [
      'MAIL-11 of a customer whose address anybody could have written',
      { correspondence: unproven },
      {},
      'customers-differ',
      told.replace('bob@other.test', 'ann@client.test, who is not proven'),
    ],
    [
      'MAIL-11 into a case whose customer is not proven',
      {},
      { correspondence: unproven },
      'customers-differ',
      told.replace('bob@other.test', 'ann@client.test').replace('test: they', 'test, who is not proven: they'),
    ],
  ])('%s', (_, from, into, code, message) => expect(refused(from, into)).toEqual([code, message]));

  it.each<[string, Partial<Case>, boolean]>([
    ['a colleague’s case', { customerId: 'carl' }, false],
    ['the same customer’s, who changed the company', { accountId: 'other' }, false],
    ['another customer’s case that the agent vouches for', { ...ofBob, correspondence: bob }, true],
    ['a case whose customer the agent vouches for', { correspondence: unproven }, true],
  ])('not for %s', (_, from, acrossCustomers) => expect(refused(from, {}, { acrossCustomers })).toBeUndefined());
});

describe('CASE-14 one history', () => {
  const message = (caseNumber: number, minute: number, shownFrom?: number) => ({
    caseNumber,
    at: `2026-11-20T10:${minute}:00.000Z`,
    shownFrom,
  });
  const page = (number: number, ...messages: ReturnType<typeof message>[]) => ({
    case: { number },
    messages,
    events: messages,
    ratings: messages,
    waits: [{ dueAt: `2026-11-2${number}` }],
  });

  it('of all cases that belong together, in the order of time, of the one that goes on', () => {
    const { case: about, ...rest } = joinedPage(page(2, message(2, 11), message(2, 14)), [
      page(1, message(1, 10), message(1, 12)),
    ]);
    const together = [message(1, 10), message(2, 11), message(1, 12), message(2, 14)];
    const waits = [{ dueAt: '2026-11-21' }, { dueAt: '2026-11-22' }];
    expect(about).toEqual({ number: 2 });
    expect(rest).toEqual({ messages: together, events: together, ratings: together, waits });
  });

  it('MAIL-10 shows a message once that a closed case showed because it had opened the other one', () => {
    const { messages } = joinedPage(page(2, message(2, 11)), [
      page(1, message(1, 10), message(1, 11, 2), message(1, 12, 9)),
    ]);
    expect(messages).toEqual([message(1, 10), message(2, 11), message(1, 12, 9)]);
  });

  it('is the case’s own when nothing was merged into it', () => {
    const alone = page(2, message(2, 11, 2));
    expect(joinedPage(alone, [])).toBe(alone);
  });
});
