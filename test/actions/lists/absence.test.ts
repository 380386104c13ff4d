import { describe, expect, it } from 'vitest';
import { showAbsence } from '#actions/lists/show-absence.ts';
import type { Case } from '#domain/case/case.ts';
import type { ChangeNews } from '#domain/case/presence.ts';
import { boris, olga } from '../../support/agents.ts';
import { MemoryFollowings, MemoryVisits } from '../../support/memory/followings.ts';
import { MemoryChangeFeed } from '../../support/memory/news.ts';
import { closed, listsOf, looking } from './listed-cases.ts';

const before = '2026-11-19T18:00:00.000Z';
const since = '2026-11-20T08:00:00.000Z';
const meanwhile = '2026-11-20T09:00:00.000Z';
const customer = 'ann@client.test';
const mine = { agent: olga.address };
const by = (who: string, caseNumber: number, more: Partial<ChangeNews> = {}): ChangeNews => ({
  ...{ caseNumber, who, at: meanwhile, what: 'message-joined', version: 2 },
  ...more,
});

/** Olga was here last at eight, and looks again at ten. */
async function returning(
  cases: readonly Partial<Case>[],
  news: readonly ChangeNews[] = [],
  { lastVisit = since as string | null, follows = [] as readonly number[], writtenAt = meanwhile } = {},
) {
  const { ports, table } = listsOf(cases.map((one) => ({ lastMessageAt: before, ...one })));
  const [feed, followings, visits] = [new MemoryChangeFeed(), new MemoryFollowings(table), new MemoryVisits(table)];
  for (const [id, one] of news.entries()) await feed.write({ ...one, id: String(id) }, writtenAt);
  for (const caseNumber of follows) await followings.follow({ caseNumber, who: olga.address, since: before });
  if (lastVisit !== null) await visits.visit(olga.address, new Date(lastVisit));
  const now = () => new Date(looking.now);
  const told = await showAbsence(looking, { ...ports, feed, followings, visits, now });
  return { ...told, numbers: told.cases.map((one) => one.case.number) };
}

describe('CONS-10 who comes back is told', () => {
  it.each<[what: string, cases: readonly Partial<Case>[], news: readonly ChangeNews[]]>([
    ['what the customer wrote in a case of theirs', [mine], [by(customer, 1)]],
    [
      'that they were given a case',
      [mine],
      [by(boris.address, 1, { what: 'field-changed', field: 'agent', to: olga.address })],
    ],
    [
      'that a case of theirs was taken',
      [{ agent: boris.address }],
      [by(boris.address, 1, { field: 'agent', from: olga.address })],
    ],
    [
      'that a colleague has done with a case of theirs',
      [{ ...mine, ...closed }],
      [by(boris.address, 1, { what: 'status-changed' })],
    ],
    ['that a mail of theirs came back', [mine], [by('postcase', 1, { what: 'mail-undelivered' })]],
    ['that a deadline has passed', [{ ...mine, dueAt: meanwhile }], []],
    ['that a case has come back from its sleep', [{ ...mine, snoozedUntil: meanwhile }], []],
    ['of a newer word also when no news of it are kept', [{ ...mine, lastMessageAt: meanwhile }], []],
  ])('%s', async (_, cases, news) => {
    expect(await returning(cases, news)).toMatchObject({ since, numbers: [1] });
  });

  it.each<[what: string, cases: readonly Partial<Case>[], news: readonly ChangeNews[]]>([
    ['what they did themselves', [mine], [by(olga.address, 1)]],
    ['what happened in others’ cases', [{ agent: boris.address }], [by(customer, 1)]],
    ['that a case closed by itself', [{ ...mine, ...closed }], [by('postcase', 1, { what: 'status-changed' })]],
    ['of a deadline that is to come', [{ ...mine, dueAt: '2026-11-20T11:00:00.000Z' }], []],
  ])('nothing of %s', async (_, cases, news) => {
    expect((await returning(cases, news)).numbers).toEqual([]);
  });

  it('of cases that they follow as of their own', async () => {
    const others = [{ agent: boris.address }, { agent: boris.address }];
    expect((await returning(others, [by(customer, 1), by(customer, 2)], { follows: [2] })).numbers).toEqual([2]);
  });

  it('first who waits for an answer, the longest first', async () => {
    const waiting = (at: string) => ({ ...mine, waitingSince: at, lastMessageAt: at });
    const cases = [{ ...mine, dueAt: meanwhile }, waiting('2026-11-20T09:30:00.000Z'), waiting(meanwhile)];
    expect((await returning(cases)).numbers).toEqual([3, 2, 1]);
  });

  it('nothing when they were away for minutes, or are here for the first time', async () => {
    const told = { since: undefined, cases: [] };
    const lunch = '2026-11-20T09:30:00.000Z';
    expect(await returning([mine], [by(customer, 1)], { lastVisit: lunch, writtenAt: lunch })).toMatchObject(told);
    expect(await returning([mine], [by(customer, 1)], { lastVisit: null })).toMatchObject(told);
  });
});
