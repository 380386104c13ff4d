import { describe, expect, it } from 'vitest';
import { settled } from '#domain/rating/rating-decision.ts';
import { minute, usual, World } from './rating-world.ts';

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
