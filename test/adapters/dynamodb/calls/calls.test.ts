import { expect, it } from 'vitest';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Call } from '#domain/calls/call.ts';
import { describeBoth } from '../both-tables.ts';

describeBoth('CASE-07 Calls', (empty) => {
  const call: Call = { id: 'c1', from: '+4930901820', to: '200', state: 'ringing', at: '2026-11-20T10:00:00.000Z' };

  const now = new Date('2026-11-20T10:00:05.000Z');

  it('are known by their ids and in time, newest first', async () => {
    const { calls } = await empty();
    const later: Call = { ...call, id: 'c2', at: '2026-11-20T10:00:01.000Z', customer: { id: 'ann', name: 'Ann' } };
    await calls.save({ before: undefined, after: call });
    await calls.save({ before: undefined, after: later });
    expect(await calls.find('c2', now)).toEqual(later);
    expect(await calls.find('c3', now)).toBeUndefined();
    expect(await calls.unanswered(call.at, 5)).toEqual([later, call]);
    expect(await calls.unanswered(later.at, 5)).toEqual([later]);
    expect(await calls.unanswered(call.at, 1)).toEqual([later]);
  });

  it('change from the state that was read, and begin once', async () => {
    const { calls } = await empty();
    await calls.save({ before: undefined, after: call });
    await expect(calls.save({ before: undefined, after: call })).rejects.toBeInstanceOf(StaleFacts);
    const taken: Call = { ...call, state: 'answered', answeredBy: 'olga@agents.test' };
    await calls.save({ before: call, after: taken });
    await expect(calls.save({ before: call, after: { ...call, state: 'missed' } })).rejects.toBeInstanceOf(StaleFacts);
    expect(await calls.find('c1', now)).toEqual(taken);
    expect(await calls.unanswered(call.at, 5)).toEqual([]);
  });

  it('stand in the list as long as nobody has taken them', async () => {
    const { calls } = await empty();
    const answered: Call = { ...call, state: 'answered', from: '' };
    await calls.save({ before: undefined, after: answered });
    expect(await calls.unanswered(call.at, 5)).toEqual([]);
    await calls.save({ before: answered, after: { ...answered, from: '+4930901820' } });
    expect(await calls.find('c1', now)).toMatchObject({ from: '+4930901820', state: 'answered' });
    const other: Call = { ...call, id: 'a/b#c', state: 'missed' };
    await calls.save({ before: undefined, after: other });
    expect(await calls.unanswered(call.at, 5)).toEqual([other]);
    await calls.save({ before: other, after: { ...other, state: 'ended' } });
    expect(await calls.unanswered(call.at, 5)).toEqual([]);
  });

  it('are forgotten after half a day, whether or not the table has deleted them, and their ids are free', async () => {
    const { calls } = await empty();
    await calls.save({ before: undefined, after: { ...call, state: 'ended' } });
    const later = new Date('2026-11-20T22:00:00.000Z');
    expect(await calls.find('c1', now)).toBeDefined();
    expect(await calls.find('c1', later)).toBeUndefined();
    const another: Call = { ...call, at: later.toISOString() };
    await calls.save({ before: undefined, after: another });
    expect(await calls.find('c1', later)).toEqual(another);
  });
});
