import { describe, expect, it } from 'vitest';
import { woken } from '../../functions/handlers/events/woken.ts';

describe('SLA-06 SLA-12 what wakes `wake`', () => {
  const stateMachine = 'arn:aws:states:eu-west-1:111111111111:stateMachine:wait';

  it('a wait that has come to its end, or waits that are to be looked at again', () => {
    const wait = { caseNumber: 7, waitId: 'clocks-3', wakeAt: '2026-11-30T10:00:00.000Z' };
    expect(woken.parse(wait)).toEqual({ caseNumber: 7, waitId: 'clocks-3' });
    const review = { name: 'replay-1-200', page: '200', stateMachine };
    expect(woken.parse({ review, wakeAt: '2026-11-30T10:00:00.000Z' })).toEqual({ review });
  });

  it('the day: what is looked at each day has its turn, by a name that no other day has', () => {
    const { review } = woken.parse({ daily: { stateMachine } }) as { review: { name: string } };
    expect(review).toMatchObject({ page: undefined, stateMachine });
    expect(review.name).toMatch(/^daily-\d{17}$/);
  });

  it('nothing else', () => expect(() => woken.parse({ version: '0' })).toThrow());
});
