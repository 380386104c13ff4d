import { describe, expect, it } from 'vitest';
import { configurationOf } from '../../support/facts.ts';
import { usual, World } from './rating-world.ts';

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
