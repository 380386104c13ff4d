import { expect, it } from 'vitest';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Call } from '#domain/calls/call.ts';
import { describeBoth } from '../both-tables.ts';

describeBoth('CASE-07 Calls', (empty) => {
  const call: Call = { id: 'c1', from: '+4930901820', to: '200', state: 'ringing', at: '2026-11-20T10:00:00.000Z' };

  it('are known by their ids and in time, newest first', async () => {
    const { calls } = await empty();
    const later: Call = { ...call, id: 'c2', at: '2026-11-20T10:00:01.000Z', customer: { id: 'ann', name: 'Ann' } };
    await calls.save({ before: undefined, after: call });
    await calls.save({ before: undefined, after: later });
    expect(await calls.find('c2')).toEqual(later);
    expect(await calls.find('c3')).toBeUndefined();
    expect(await calls.since(call.at, 5)).toEqual([later, call]);
    expect(await calls.since(later.at, 5)).toEqual([later]);
    expect(await calls.since(call.at, 1)).toEqual([later]);
  });

  it('change from the state that was read, and begin once', async () => {
    const { calls } = await empty();
    await calls.save({ before: undefined, after: call });
    await expect(calls.save({ before: undefined, after: call })).rejects.toBeInstanceOf(StaleFacts);
    const taken: Call = { ...call, state: 'answered', answeredBy: 'olga@agents.test' };
    await calls.save({ before: call, after: taken });
    await expect(calls.save({ before: call, after: { ...call, state: 'missed' } })).rejects.toBeInstanceOf(StaleFacts);
    expect(await calls.find('c1')).toEqual(taken);
  });
});
