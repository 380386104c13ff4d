import { describe, expect, it } from 'vitest';
import { caseOf } from '../../support/facts.ts';
import { usual, World } from './rating-world.ts';

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
