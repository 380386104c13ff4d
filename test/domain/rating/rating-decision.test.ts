import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { type AskingMail, dayIn, type Rating, type RatingClicks, type RatingFacts } from '#domain/case/rating.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { enterStatus } from '#domain/life/status-entry.ts';
import { chosenLevel, clicked, confirmed, firstLinkOpened, settled } from '#domain/rating/rating-decision.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { mergedCase } from '#domain/work/merged-case.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';

const mailboxes = configurationOf().mailboxes.map((mailbox) => ({ ...mailbox, agents: 'team@postcase.test' }));
const usual: Configuration = { ...configurationOf(), mailboxes };
const start = Date.parse('2026-11-20T10:00:00.000Z');
const minute = 60_000;

/** A resolved case, what is written of its ratings, and a clock: the store as it would be. */
class World {
  case: Case;
  readonly clicks = new Map<number, RatingClicks>();
  readonly ratings = new Map<string, Rating>();
  readonly waits: Wait[] = [];
  readonly told: string[] = [];
  readonly history: string[] = [];
  mail: AskingMail = {};
  now = start;
  private ids = 0;
  readonly configuration: Configuration;

  constructor(configuration = usual, about: Partial<Case> = {}) {
    this.configuration = configuration;
    this.case = caseOf({ ...about });
    this.enter('Resolved');
  }

  enter(status: string): void {
    const cause = { id: `id-${++this.ids}`, at: this.at, who: 'bob' };
    this.case = enterStatus({ ...this.case, version: this.case.version + 1 }, status, cause, this.configuration).case;
  }

  /** Another case goes on for it. */
  merge(): void {
    const target = caseOf({ number: 8 });
    const cause = { id: `id-${++this.ids}`, at: this.at, who: 'bob' };
    this.save(mergedCase(this.case, { target, acrossCustomers: false }, cause, this.configuration));
  }

  open(score: number, round = this.case.ratingRound): CaseChange | undefined {
    const link = { caseNumber: this.case.number, round, level: this.level(score).name, until: '2026-12-20' };
    return this.save(clicked(this.facts(round), link, new Date(this.now), this.configuration));
  }

  /** Opens the first link of the mail, which is none of the scale's. */
  openFirst(): CaseChange | undefined {
    const link = { caseNumber: this.case.number, round: this.case.ratingRound, level: '', until: '2026-12-20' };
    return this.save(firstLinkOpened(this.facts(), link, new Date(this.now)));
  }

  confirm(score: number, comment = ''): CaseChange | undefined {
    const cause = { id: `id-${++this.ids}`, at: this.at, who: 'ann@client.test' };
    const said = { level: this.level(score), comment };
    return this.save(confirmed(this.facts(), said, cause, this.configuration));
  }

  /** That many seconds after the mail left. */
  after(seconds: number): this {
    this.mail = { ...this.mail, newestMailAt: new Date(start).toISOString() };
    this.now = start + seconds * 1000;
    return this;
  }

  /** Lets time pass, and waits end when they are due. */
  pass(minutes: number): this {
    this.now += minutes * minute;
    for (const wait of this.waits.splice(0)) {
      if (Date.parse(wait.dueAt) > this.now) this.waits.push(wait);
      else {
        const round = wait.purpose.kind === 'rating' ? wait.purpose.round : 0;
        this.save(settled(this.facts(round), wait, new Date(this.now), this.configuration));
      }
    }
    return this;
  }

  level(score: number) {
    const found = this.configuration.levels.find((level) => level.score === score);
    if (!found) throw new Error(`There is no level ${score}`);
    return found;
  }

  facts(round = this.case.ratingRound): RatingFacts {
    const today = dayIn(this.configuration.settings.defaultTimeZone, new Date(this.now));
    return { case: this.case, clicks: this.clicks.get(round), mail: this.mail, today: this.ratings.get(today) };
  }

  /** Scores by day. */
  get scores(): Record<string, number> {
    return Object.fromEntries([...this.ratings].map(([day, { score }]) => [day, score]));
  }

  get rating(): Rating | undefined {
    return [...this.ratings.values()].at(-1);
  }

  private get at(): string {
    return new Date(this.now).toISOString();
  }

  private save(change: CaseChange | undefined): CaseChange | undefined {
    if (!change) return undefined;
    const { clicks, rating, firstLink } = change.ratings ?? {};
    if (firstLink) this.mail = { ...this.mail, firstLinkAt: firstLink.at };
    if (change.after) {
      expect(change.after.version).toBe(this.case.version + 1);
      this.case = change.after;
    }
    if (clicks) {
      expect(clicks.version).toBe((this.clicks.get(clicks.round)?.version ?? 0) + 1);
      this.clicks.set(clicks.round, clicks);
    }
    if (rating) {
      expect(rating.version).toBe((this.ratings.get(rating.day)?.version ?? 0) + 1);
      this.ratings.set(rating.day, rating);
    }
    this.waits.push(...change.waits.filter(({ purpose }) => purpose.kind === 'rating'));
    this.history.push(...change.events.map(({ what, from = '-', to = '-' }) => `${what} ${from} → ${to}`));
    this.told.push(...change.messages.flatMap((one) => (one.direction === 'out' ? (one.template ?? '') : [])));
    return change;
  }
}

describe('RATE-04 a machine that opens one link alone', () => {
  const table: [what: string, happens: (world: World) => void, score: number | undefined, doubts?: string[]][] = [
    ['a low one within the seconds that a mail takes to arrive', (world) => world.after(9).open(1), undefined],
    ['the best one as soon', (world) => world.after(2).open(5), undefined],
    [
      'a low one half a minute after the mail was sent',
      (world) => world.after(30).open(1),
      undefined,
      ['rating-doubted - → very-dissatisfied'],
    ],
    ['a good one half a minute after', (world) => world.after(30).open(4), 4],
    ['a low one after a minute', (world) => world.after(60).open(1), 1],
    [
      'a low one, and the first link before it',
      (world) => [world.after(300).openFirst(), world.open(2)],
      undefined,
      ['rating-doubted - → dissatisfied'],
    ],
    [
      'a low one, and the first link after it',
      (world) => [world.after(300).open(2), world.after(330).openFirst()],
      undefined,
      ['rating-doubted - → dissatisfied'],
    ],
    [
      'a good one, and the first link beside it',
      (world) => [world.after(300).open(5), world.openFirst()],
      undefined,
      ['rating-doubted - → very-satisfied'],
    ],
    [
      'the first link alone, and a person minutes later',
      (world) => [world.after(3).openFirst(), world.after(300).open(1)],
      1,
    ],
    ['a person, and a machine minutes later', (world) => [world.after(300).open(1), world.after(500).openFirst()], 1],
    [
      'a machine as soon as the mail left, and a person who chose another level',
      (world) => [world.after(4).open(1), world.after(120).open(5)],
      5,
    ],
    [
      'a confirmation counts, whatever speaks for a machine',
      (world) => [world.after(5).openFirst(), world.open(1), world.confirm(1, 'Really')],
      1,
      [],
    ],
  ];
  it.each(table)('%s', (_, happens, score, doubts = []) => {
    const world = new World();
    happens(world);
    world.pass(20);
    expect(world.case.satisfaction?.score).toBe(score);
    expect(world.case.status).toBe(score === undefined ? 'Resolved' : score <= 2 ? 'Reopened' : 'Closed');
    expect(world.history.filter((line) => line.startsWith('rating-doubted'))).toEqual(doubts);
    expect(world.told.includes('low-rating')).toBe(score !== undefined && score <= 2);
  });

  it('what speaks for it is written in the case', () => {
    const world = new World();
    world.after(30).openFirst();
    world.open(1);
    world.now += 10 * minute;
    const [wait] = world.waits;
    if (!wait) throw new Error('Nothing waits');
    const change = settled(world.facts(), wait, new Date(world.now), usual);
    expect(change).toMatchObject({
      after: undefined,
      events: [{ what: 'rating-doubted', signs: ['first-link-opened', 'seconds-after-sending'], version: undefined }],
      ended: { state: 'dropped' },
    });
  });

  it('the first link opened again and again is noted once', () => {
    const world = new World();
    expect(world.openFirst()).toBeDefined();
    expect(world.openFirst()).toBeUndefined();
    world.open(3);
    expect(world.openFirst()).toBeUndefined();
    world.pass(5);
    expect(world.openFirst()).toBeDefined();
    expect(world.clicks.get(world.case.ratingRound)?.signs).toEqual(['first-link-opened']);
  });
});

const all = [1, 2, 3, 4, 5];
const scan = (world: World) => {
  for (const score of all) world.open(score);
};

describe('RATE-04 what is recorded', () => {
  const table: [what: string, happens: (world: World) => void, score: number | undefined, how?: Rating['how']][] = [
    ['one click, and the person leaves', (world) => world.open(4), 4, 'settled'],
    [
      'one link opened twice by a scanner or a person',
      (world) => [4, 4].map((score) => world.open(score)),
      4,
      'settled',
    ],
    ['a click that is confirmed', (world) => [world.open(4), world.confirm(4)], 4, 'confirmed'],
    ['a click, and another level is confirmed', (world) => [world.open(4), world.confirm(2)], 2, 'confirmed'],
    ['2, then 5, then confirmed 5', (world) => [world.open(2), world.open(5), world.confirm(5)], 5, 'confirmed'],
    ['2, then 5, and nothing more', (world) => [world.open(2), world.open(5)], undefined],
    ['a scanner opens all levels in a second', scan, undefined],
    ['a scanner, then the person clicks in its minutes', (world) => [scan(world), world.open(4)], undefined],
    ['a person clicks, then a scanner', (world) => [world.open(4), scan(world)], undefined],
    ['a scanner, then the person confirms', (world) => [scan(world), world.open(4), world.confirm(4)], 4, 'confirmed'],
    ['the person confirms, then a scanner', (world) => [world.open(4), world.confirm(4), scan(world)], 4, 'confirmed'],
    [
      'a scanner before mail is delivered, the person after its minutes',
      (world) => [scan(world), world.pass(11).open(4)],
      4,
      'settled',
    ],
    [
      'the person settles, and a scanner comes an hour later',
      (world) => [world.open(4), world.pass(60), scan(world)],
      4,
      'settled',
    ],
    ['confirmed after it was settled', (world) => [world.open(4), world.pass(60).confirm(3)], 3, 'confirmed'],
    ['settled, then another click', (world) => [world.open(4), world.pass(60).open(2)], 2, 'settled'],
    ['a click, and the case is merged in its minutes', (world) => [world.open(4), world.merge()], 4, 'settled'],
    ['a click after the case was merged', (world) => [world.merge(), world.open(4)], 4, 'settled'],
    ['confirmed after the case was merged', (world) => [world.merge(), world.confirm(4)], 4, 'confirmed'],
    ['a scanner, and the case is merged in its minutes', (world) => [scan(world), world.merge()], undefined],
    ['nobody does anything', () => undefined, undefined],
  ];
  it.each(table)('%s', (_, happens, score, how) => {
    const world = new World();
    happens(world);
    world.pass(60);
    expect([world.rating?.score, world.rating?.how]).toEqual([score, how]);
    expect(world.case.satisfaction?.score).toBe(score);
    expect(world.clicks.get(2)?.state).not.toBe('open');
  });

  it('nothing is recorded before the minutes of the setting are over', () => {
    const world = new World({ ...usual, settings: { ...usual.settings, ratingSettlesAfterMinutes: 30 } });
    world.open(4);
    expect(world.pass(29).rating).toBeUndefined();
    expect(world.pass(1).rating?.score).toBe(4);
  });

  it('the same click again writes nothing', () => {
    const world = new World();
    expect(world.open(4)?.waits).toHaveLength(1);
    expect(world.open(4)).toBeUndefined();
    world.pass(10);
    expect(world.open(4)).toBeUndefined();
    expect(world.waits).toEqual([]);
  });

  it('a click does not touch the case itself: nobody who edits it is disturbed', () => {
    const world = new World();
    expect(world.open(4)).toMatchObject({ after: undefined, events: [], messages: [] });
    expect(world.open(2)?.after).toBeUndefined();
  });

  it('after a scan each click has ten minutes of its own', () => {
    const world = new World();
    scan(world);
    world.pass(10).open(4);
    expect(world.clicks.get(2)).toMatchObject({ window: 2, levels: ['satisfied'], state: 'open' });
    expect(world.waits).toMatchObject([{ id: 'rating-2-2', dueAt: '2026-11-20T10:20:00.000Z' }]);
  });

  it('the same confirmation twice writes once', () => {
    const world = new World();
    world.confirm(4, 'Fine');
    expect(world.confirm(4, ' Fine ')).toBeUndefined();
    expect(world.confirm(4, 'Fine!')?.ratings?.rating?.comment).toBe('Fine!');
  });

  it('the wait of a click that was confirmed meanwhile changes nothing', () => {
    const world = new World();
    world.open(4);
    world.confirm(2, 'Slow');
    const { version } = world.case;
    world.pass(10);
    expect([world.rating?.score, world.rating?.comment, world.case.version]).toEqual([2, 'Slow', version]);
  });

  it('a level that was switched off before its click settles is not recorded', () => {
    const world = new World();
    world.open(4);
    const levels = usual.levels.map((level) => (level.score === 4 ? { ...level, active: false } : level));
    Object.assign(world, { configuration: { ...usual, levels } });
    expect(world.pass(10).rating).toBeUndefined();
    expect(chosenLevel('satisfied', world.configuration)).toBeUndefined();
  });

  it('who changes their mind all day is refused at last', () => {
    const world = new World();
    const twenty = Array.from({ length: 20 }, (_, index) => world.confirm(1 + (index % 5)));
    expect(twenty.every((change) => change !== undefined)).toBe(true);
    expect(() => world.confirm(2)).toThrow(Refusal);
    expect(world.pass(24 * 60).confirm(2)).toBeDefined();
  });
});

describe('RATE-05 the case goes where its level says', () => {
  it.each([
    [5, 'Closed'],
    [3, 'Closed'],
    [2, 'Reopened'],
    [1, 'Reopened'],
  ])('a rating of %i makes it %s', (score, status) => {
    const world = new World();
    world.open(score);
    world.pass(10);
    expect(world.case).toMatchObject({ status, satisfaction: { score, at: '2026-11-20T10:10:00.000Z' } });
    expect(world.history).toEqual([`rated - → ${world.level(score).name}`, `status-changed Resolved → ${status}`]);
  });

  it('by the transition rules: a case that is closed stays so, and its rating is recorded', () => {
    const world = new World();
    world.enter('Closed');
    world.confirm(1);
    expect(world.case).toMatchObject({ status: 'Closed', satisfaction: { score: 1 } });
    expect(world.told).toEqual(['low-rating']);
  });

  it('CASE-14 a case that was merged stays closed, whatever follows its status', () => {
    const statuses = usual.statuses.map((status) =>
      status.name === 'Closed' ? { ...status, next: ['Reopened'] } : status,
    );
    const world = new World({ ...usual, statuses });
    world.merge();
    world.confirm(1);
    expect(world.case).toMatchObject({ status: 'Closed', mergedInto: 8, satisfaction: { score: 1 } });
  });

  it('a change of mind moves it on from where the rating had put it', () => {
    const world = new World();
    world.confirm(1);
    expect(world.case.status).toBe('Reopened');
    world.confirm(5);
    expect(world.case.status).toBe('Closed');
  });

  it('RATE-06 a misclick that is corrected opens the case again that the rating itself had closed', () => {
    const world = new World();
    world.confirm(5);
    expect(world.case).toMatchObject({ status: 'Closed', ratedFrom: 'Resolved' });
    world.confirm(1, 'wrong button');
    expect(world.case).toMatchObject({ status: 'Reopened', closedAt: undefined, satisfaction: { score: 1 } });
    world.confirm(3);
    expect(world.case.status).toBe('Closed');
    world.pass(26 * 60);
    world.open(2);
    world.pass(10);
    expect(world.case).toMatchObject({ status: 'Reopened', satisfaction: { score: 2 } });
  });

  it('RATE-06 a case that somebody else has closed stays closed, whatever was rated before', () => {
    const world = new World();
    world.confirm(1);
    world.enter('Closed');
    world.confirm(5);
    world.confirm(1);
    expect(world.case).toMatchObject({ status: 'Closed', satisfaction: { score: 1 } });
  });

  it.each(['In progress', 'Reopened'])('a case that somebody has put to %s since stays there', (status) => {
    const world = new World();
    if (status === 'In progress') world.enter('Reopened');
    world.enter(status);
    world.confirm(5);
    expect(world.case).toMatchObject({ status, satisfaction: { score: 5 } });
  });

  it('a level without a status moves nothing, nor does one whose status is switched off', () => {
    const levels = usual.levels.map((level) => (level.score === 4 ? { ...level, status: undefined } : level));
    const statuses = usual.statuses.map((status) => (status.name === 'Closed' ? { ...status, active: false } : status));
    const world = new World({ ...usual, levels, statuses });
    world.confirm(4);
    expect(world.case.status).toBe('Resolved');
    world.confirm(5);
    expect(world.case).toMatchObject({ status: 'Resolved', satisfaction: { score: 5 } });
  });

  it('RATE-06 a level that leads to a resolved status asks nothing anew: who chose it may change their mind', () => {
    const levels = usual.levels.map((level) => (level.score === 5 ? { ...level, status: 'Resolved' } : level));
    const world = new World({ ...usual, levels });
    const { ratingRound: round } = world.case;
    world.confirm(1);
    world.confirm(5);
    expect(world.case).toMatchObject({ status: 'Resolved', ratingRound: round });
    world.confirm(2);
    expect(world.case).toMatchObject({ status: 'Reopened', satisfaction: { score: 2 } });
  });

  it('a case that was reopened, and resolved again, is asked anew: an earlier question moves nothing', () => {
    const world = new World();
    const { ratingRound: round } = world.case;
    world.open(1);
    world.enter('Reopened');
    world.enter('Resolved');
    expect(world.case.ratingRound).toBe(round + 2);
    world.pass(10);
    expect([world.rating, world.case.status, world.clicks.get(round)?.state]).toEqual([
      undefined,
      'Resolved',
      'scanned',
    ]);
    world.open(5);
    world.pass(10);
    expect(world.case).toMatchObject({ status: 'Closed', satisfaction: { score: 5 } });
  });

  it('NOTE-11 a case that was never resolved is rated and stays where it is', () => {
    const world = new World(usual, { entry: 1 });
    world.case = caseOf({ status: 'In progress', entry: 2, ratingRound: 0 });
    world.open(5);
    world.pass(10);
    expect(world.case).toMatchObject({ status: 'In progress', entry: 2, satisfaction: { score: 5 } });
  });

  it('RATE-08 a rating remembers whose work it was about, and what', () => {
    const world = new World(usual, { agent: 'bob@postcase.test', group: 'Devices', service: 'Printing' });
    world.confirm(4);
    const { agent, group, service, category, mailbox } = world.case;
    expect(world.rating).toMatchObject({ agent, group, service, category, mailbox, round: 2 });
    expect([agent, group, service]).toEqual(['bob@postcase.test', 'Devices', 'Printing']);
  });
});

describe('RATE-07 several ratings on different days', () => {
  it('one a day is kept, the last; all are in the history', () => {
    const world = new World();
    world.confirm(2, 'No');
    world.confirm(3, 'Well');
    world.pass(24 * 60).open(5);
    world.pass(10);
    expect(world.scores).toEqual({ '2026-11-20': 3, '2026-11-21': 5 });
    expect(world.case.satisfaction?.score).toBe(5);
    expect(world.history.filter((line) => line.startsWith('rated'))).toEqual([
      'rated - → dissatisfied',
      'rated dissatisfied → neutral',
      'rated neutral → very-satisfied',
    ]);
    expect(world.ratings.get('2026-11-20')).toMatchObject({ comment: 'Well', version: 2 });
  });

  it.each([
    ['UTC', '2026-11-20'],
    ['Asia/Tokyo', '2026-11-21'],
    ['America/New_York', '2026-11-20'],
    ['Pacific/Kiritimati', '2026-11-21'],
  ])('a day is one of the default time zone: %s', (defaultTimeZone, day) => {
    const world = new World({ ...usual, settings: { ...usual.settings, defaultTimeZone } });
    world.now = Date.parse('2026-11-20T23:30:00.000Z');
    world.confirm(4);
    expect(Object.keys(world.scores)).toEqual([day]);
  });

  it('a click before midnight that settles after it counts for the new day', () => {
    const world = new World();
    world.now = Date.parse('2026-11-20T23:55:00.000Z');
    world.open(4);
    world.pass(10);
    expect(world.scores).toEqual({ '2026-11-21': 4 });
  });

  it('RATE-04 a page that a browser loads again on another day is no answer, another level is', () => {
    const settledOnce = new World();
    settledOnce.open(2);
    settledOnce.pass(24 * 60);
    expect(settledOnce.open(2)).toBeUndefined();
    const confirmedOther = new World();
    confirmedOther.open(2);
    confirmedOther.confirm(5, 'A slip of the finger');
    confirmedOther.pass(24 * 60);
    expect(confirmedOther.open(2)).toBeUndefined();
    expect(confirmedOther.case.satisfaction?.score).toBe(5);
    confirmedOther.open(3);
    expect(confirmedOther.pass(10).scores).toEqual({ '2026-11-20': 5, '2026-11-21': 3 });
  });

  it('RATE-04 clicks after midnight have their own minutes, though a wait of the evening ends in them', () => {
    const world = new World();
    world.now = Date.parse('2026-11-20T23:55:00.000Z');
    world.open(4);
    world.confirm(4);
    world.pass(6).open(1);
    expect(world.pass(4).rating?.score).toBe(4);
    world.open(2);
    world.pass(60);
    expect(world.scores).toEqual({ '2026-11-20': 4 });
    expect(world.clicks.get(2)?.state).toBe('scanned');
  });

  it('a click alone says nothing: words of another round of the day are not carried over', () => {
    const world = new World();
    world.open(4);
    world.pass(10);
    world.confirm(4, 'Quick and kind');
    world.enter('Resolved');
    world.open(5);
    world.pass(10);
    expect(world.rating).toMatchObject({ score: 5, comment: '' });
  });
});

describe('NOTE-02 a low rating is told to the agents', () => {
  it('once, however often it is confirmed or made worse that day', () => {
    const world = new World();
    world.open(2);
    world.pass(10);
    world.confirm(2);
    world.confirm(1);
    expect(world.told).toEqual(['low-rating']);
    world.pass(24 * 60).confirm(1);
    expect(world.told).toEqual(['low-rating', 'low-rating']);
  });

  it('once more with the words that come after the click', () => {
    const world = new World();
    world.open(1);
    world.pass(10);
    const change = world.confirm(1, 'I wrote three times');
    expect(change?.messages).toMatchObject([
      { template: 'low-rating', to: { address: 'team@postcase.test' }, rating: { comment: 'I wrote three times' } },
    ]);
    world.confirm(1, 'I wrote four times');
    expect(world.told).toHaveLength(2);
  });

  it('after a better one, since that is news', () => {
    const world = new World();
    for (const score of [1, 4, 1]) world.confirm(score);
    expect(world.told.filter((template) => template === 'low-rating')).toHaveLength(2);
  });

  it('not at all when it is not low, or nobody is there to be told', () => {
    const world = new World();
    world.confirm(3);
    expect(world.told).not.toContain('low-rating');
    const alone = new World(configurationOf());
    alone.confirm(1);
    expect([alone.told, alone.rating?.score]).toEqual([[], 1]);
  });
});
