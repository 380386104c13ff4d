import { describe, expect, it } from 'vitest';
import type { Rating } from '#domain/case/rating.ts';
import { chosenLevel } from '#domain/rating/rating-decision.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { scan, usual, World } from './rating-world.ts';

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
