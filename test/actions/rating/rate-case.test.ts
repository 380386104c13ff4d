import { describe, expect, it } from 'vitest';
import { confirmRating } from '#actions/rating/confirm-rating.ts';
import { openRating } from '#actions/rating/open-rating.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import type { RatingForm } from '#domain/rating/rating-form.ts';
import type { QuestionPage, RatingPage } from '#domain/rating/rating-page.ts';
import { callsThrough } from '../../support/memory/calls.ts';
import { RatedCase } from '../../support/rated-case.ts';

const form = (differences: Partial<RatingForm> = {}): RatingForm => ({
  level: 'satisfied',
  comment: '',
  keepsComment: false,
  isWhole: true,
  ...differences,
});

function asked(page: RatingPage): QuestionPage {
  if (page.kind !== 'question') throw new Error(`The page is ${page.kind}`);
  return page;
}

/** What is in the store of ratings, and how often the case was changed. */
const written = ({ clicks, ratings, case: about }: RatedCase) => [clicks.length, ratings.length, about?.version];
const nothing = [0, 0, 2];

describe('RATE-04 opening a link', () => {
  it('notes a click, and says that it is enough', async () => {
    const rated = await RatedCase.resolved();
    const page = asked(await rated.open('satisfied'));
    expect(page).toMatchObject({ chosen: 'satisfied', standing: 'noted', recorded: undefined, fault: undefined });
    expect(page).toMatchObject({ caseNumber: 'SR-00000001', sender: 'Support', language: 'en', comment: '' });
    expect(page.levels.map(({ name }) => name)).toHaveLength(5);
    expect(JSON.stringify(page)).not.toMatch(/Printer|ann@/);
    expect(rated.clicks).toMatchObject([{ levels: ['satisfied'], state: 'open' }]);
    expect(rated.case?.version).toBe(2);
  });

  it('shows the page and notes nothing for who is not shown it', async () => {
    const rated = await RatedCase.resolved();
    expect(asked(await openRating(await rated.token(), false, rated.ports)).standing).toBe('to-confirm');
    expect(written(rated)).toEqual(nothing);
  });

  it('says that it is not enough where another level was opened too', async () => {
    const rated = await RatedCase.resolved();
    await rated.open('neutral');
    expect(asked(await rated.open('satisfied')).standing).toBe('to-confirm');
    expect(asked(await rated.open('neutral')).standing).toBe('to-confirm');
  });

  it('knows what was recorded today', async () => {
    const rated = await RatedCase.resolved();
    await rated.open('satisfied');
    rated.pass(11);
    await rated.wake('rating-2-1');
    expect(asked(await rated.open('satisfied'))).toMatchObject({ standing: 'recorded', recorded: 'satisfied' });
    expect(asked(await rated.open('neutral'))).toMatchObject({ standing: 'noted', recorded: 'satisfied' });
    await rated.confirm('neutral', 'Slow');
    const page = asked(await rated.open('satisfied'));
    expect(page).toMatchObject({ standing: 'to-confirm', recorded: 'neutral', chosen: 'satisfied' });
    // Whoever holds the link need not have written the words.
    expect(page).toMatchObject({ comment: '', keepsComment: true });
  });

  it('that a browser loads again on another day shows what was answered, and notes nothing', async () => {
    const rated = await RatedCase.resolved();
    await rated.open('satisfied');
    await rated.confirm('satisfied');
    rated.pass(24 * 60);
    const before = written(rated);
    expect(asked(await rated.open('satisfied'))).toMatchObject({ standing: 'recorded', recorded: 'satisfied' });
    await rated.confirm('neutral');
    rated.pass(24 * 60);
    expect(asked(await rated.open('satisfied'))).toMatchObject({ standing: 'to-confirm', recorded: 'neutral' });
    expect([rated.clicks.length, rated.ratings.length]).toEqual([before[0], 2]);
  });

  it('after the case was resolved again says nothing of what was answered before', async () => {
    const rated = await RatedCase.resolved();
    await rated.confirm('dissatisfied');
    await rated.setStatus('Resolved');
    const token = await rated.token({ round: rated.case?.ratingRound ?? 0, level: 'dissatisfied' });
    expect(asked(await openRating(token, true, rated.ports))).toMatchObject({ standing: 'noted', recorded: undefined });
  });

  it('of a level that is no longer offered asks for another one', async () => {
    const rated = await RatedCase.resolved();
    const { levels } = await rated.postcase.configuration.load();
    const off = (level: SatisfactionLevel) => ({ ...level, active: level.name !== 'satisfied' });
    rated.postcase.configuration.changed = { levels: levels.map(off) };
    expect(asked(await rated.open('satisfied'))).toMatchObject({ fault: 'level-unknown', chosen: undefined });
    expect(written(rated)).toEqual(nothing);
    expect(asked(await rated.confirm('neutral')).standing).toBe('thanks');
  });

  it('tries again when somebody else was faster', async () => {
    const rated = await RatedCase.resolved();
    const rivals = ['very-satisfied', 'neutral'];
    const { cases } = callsThrough({ cases: rated.ports.cases }, async (_, run) => {
      const rival = rivals.pop();
      if (rival !== undefined) await rated.open(rival);
      return run();
    });
    const page = asked(await rated.open('satisfied', { ...rated.ports, cases }));
    expect(page.standing).toBe('to-confirm');
    expect(rated.clicks[0]?.levels).toEqual(['neutral', 'very-satisfied', 'satisfied']);
  });

  it('breaks when it never gets through: the customer is asked to try again', async () => {
    const rated = await RatedCase.resolved();
    const cases = { ...rated.ports.cases, save: () => Promise.reject(new StaleFacts('never')) };
    const ports = { ...rated.ports, cases };
    await expect(openRating(await rated.token(), true, ports)).rejects.toThrow('never');
    await expect(confirmRating(await rated.token(), form(), ports)).rejects.toThrow('never');
  });
});

describe('RATE-03 links that give nothing', () => {
  it.each<[string, (rated: RatedCase) => Promise<string>]>([
    ['forged', async (rated) => `${await rated.token()}`.replace('satisfied', 'neutral')],
    ['of nothing', async () => 'x'],
    ['expired', async (rated) => rated.token({ until: '2026-11-18' })],
    ['of a case that is gone', async (rated) => rated.token({ caseNumber: 2 })],
  ])('%s: a page, nothing written, and the same work', async (_, tokenOf) => {
    const rated = await RatedCase.resolved();
    const token = await tokenOf(rated);
    const calls: string[] = [];
    const ports = callsThrough(rated.ports, async (call, run) => {
      calls.push(call);
      return run();
    });
    expect(await openRating(token, true, ports)).toMatchObject({ kind: 'gone' });
    expect(await confirmRating(token, form(), ports)).toMatchObject({ kind: 'gone' });
    const each = ['keys.keys', 'configuration.load', 'ratings.facts'];
    expect(calls).toEqual([...each, ...each]);
    expect(written(rated)).toEqual(nothing);
  });

  it.each([
    ['earlier', 2],
    ['later, which nobody has', 8],
  ])('of an %s round: another page, and nothing is written', async (_, round) => {
    const rated = await RatedCase.resolved();
    await rated.setStatus('Reopened');
    await rated.setStatus('Resolved');
    const token = await rated.token({ round });
    expect(await openRating(token, true, rated.ports)).toMatchObject({ kind: 'newer', language: 'en' });
    expect(await confirmRating(token, form(), rated.ports)).toMatchObject({ kind: 'newer', language: 'en' });
    expect([rated.clicks, rated.ratings]).toEqual([[], []]);
  });

  it('where no level is offered any more', async () => {
    const rated = await RatedCase.resolved();
    const { levels } = await rated.postcase.configuration.load();
    rated.postcase.configuration.changed = { levels: levels.map((level) => ({ ...level, active: false })) };
    expect(await rated.open('satisfied')).toMatchObject({ kind: 'gone' });
  });
});

describe('RATE-06 confirming on the page', () => {
  it('the link of any level lets choose every level, and say why', async () => {
    const rated = await RatedCase.resolved();
    const page = asked(await rated.confirm('very-satisfied', ' Quick\r\nand kind\u0000 '));
    expect(page).toMatchObject({ standing: 'thanks', chosen: 'very-satisfied', recorded: 'very-satisfied' });
    expect(page.comment).toBe('Quick\nand kind');
    expect(rated.ratings).toMatchObject([{ level: 'very-satisfied', comment: 'Quick\nand kind', how: 'confirmed' }]);
    expect(rated.case).toMatchObject({ status: 'Closed', satisfaction: { score: 5 } });
  });

  it('words that were not shown stay when none are written, and go when they were shown', async () => {
    const rated = await RatedCase.resolved();
    await rated.confirm('neutral', 'Slow');
    const token = await rated.token();
    const kept = asked(await confirmRating(token, form({ keepsComment: true }), rated.ports));
    expect([rated.ratings[0]?.comment, rated.ratings[0]?.level]).toEqual(['Slow', 'satisfied']);
    expect(kept).toMatchObject({ comment: '', keepsComment: true });
    const other = asked(await confirmRating(token, form({ keepsComment: true, comment: 'Fine' }), rated.ports));
    expect([rated.ratings[0]?.comment, other.comment, other.keepsComment]).toEqual(['Fine', 'Fine', false]);
    await confirmRating(token, form(), rated.ports);
    expect(rated.ratings[0]?.comment).toBe('');
  });

  it.each<[string, Partial<RatingForm>, Partial<QuestionPage>]>([
    ['no level', { level: undefined }, { fault: 'level-missing', chosen: undefined }],
    ['an empty level', { level: '' }, { fault: 'level-missing', chosen: undefined }],
    ['a level that there is not', { level: 'great' }, { fault: 'level-unknown', chosen: undefined }],
    ['a name of the language', { level: '__proto__' }, { fault: 'level-unknown', chosen: undefined }],
    ['broken letters', { isWhole: false }, { fault: 'not-whole', chosen: 'satisfied' }],
    ['too many words', { comment: 'x'.repeat(100_000) }, { fault: 'comment-long', chosen: 'satisfied' }],
  ])('%s: the page again, with its words', async (_, differences, page) => {
    const rated = await RatedCase.resolved();
    const given = form({ comment: 'My words', ...differences });
    const shown = asked(await confirmRating(await rated.token(), given, rated.ports));
    expect(shown).toMatchObject({ ...page, comment: given.comment });
    expect(written(rated)).toEqual(nothing);
  });

  it('2,000 characters are taken, however their lines end', async () => {
    const rated = await RatedCase.resolved();
    const lines = `${'x'.repeat(999)}\r\n${'😀'.repeat(500)}`;
    expect(asked(await rated.confirm('neutral', lines)).fault).toBeUndefined();
    expect(asked(await rated.confirm('neutral', `${lines}x`)).fault).toBe('comment-long');
    expect(rated.ratings[0]?.comment).toHaveLength(2000);
  });

  it('more than a page bears is cut, and not in the middle of a letter', async () => {
    const rated = await RatedCase.resolved();
    const { comment } = asked(await rated.confirm('neutral', `x${'😀'.repeat(1_000_000)}`));
    expect([comment.length, comment.isWellFormed()]).toEqual([120_000, true]);
  });

  it('changed twenty times a day it stays', async () => {
    const rated = await RatedCase.resolved();
    for (let turn = 0; turn < 20; turn++) await rated.confirm('neutral', `${turn}`);
    expect(asked(await rated.confirm('satisfied', 'Again'))).toMatchObject({
      fault: 'changed-too-often',
      recorded: 'neutral',
      comment: 'Again',
    });
    expect(rated.ratings).toMatchObject([{ level: 'neutral', comment: '19' }]);
  });
});
