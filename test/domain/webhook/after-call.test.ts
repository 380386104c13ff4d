import { describe, expect, it } from 'vitest';
import { afterCall, mostAttempts } from '#domain/webhook/after-call.ts';

const answered = (status: number) => ({ status, milliseconds: 120 });

describe('NOTE-12 After a webhook was called', () => {
  it.each([200, 201, 202, 204, 299])('an answer of %i ends it', (status) => {
    expect(afterCall(answered(status), 1)).toEqual({ state: 'done', outcome: `${status} after 120 ms` });
  });

  it('a later try says which one it was', () => {
    expect(afterCall(answered(200), 3)).toEqual({ state: 'done', outcome: '200 after 120 ms, try 3' });
  });

  it.each([
    [answered(199)],
    [answered(301)],
    [answered(307)],
    [answered(400)],
    [answered(401)],
    [answered(429)],
    [answered(500)],
    [{ fault: 'ECONNREFUSED', isFinal: false }],
  ])('%j is tried again', (answer) => {
    expect(afterCall(answer, 1)).toMatchObject({ state: 'waiting', delaySeconds: 15 });
  });

  it.each([
    [1, 15],
    [2, 30],
    [3, 60],
    [6, 480],
    [7, 900],
    [30, 900],
  ])('after try %i it waits %i seconds', (attempt, seconds) => {
    expect(afterCall(answered(503), attempt)).toMatchObject({ delaySeconds: seconds });
  });

  it('a receiver that is gone for good, or that may not be called, is not called again', () => {
    expect(afterCall(answered(410), 1)).toEqual({ state: 'dropped', outcome: '410 after 120 ms' });
    const fault = 'ten.example is no public address (10.0.0.1)';
    expect(afterCall({ fault, isFinal: true }, 1)).toEqual({ state: 'dropped', outcome: fault });
  });

  it('who never answers is given up after some eight hours', () => {
    expect(afterCall(answered(503), mostAttempts)).toEqual({
      state: 'dropped',
      outcome: `given up after ${mostAttempts} tries: 503 after 120 ms`,
    });
    const pauses = Array.from({ length: mostAttempts - 1 }, (_, index) => afterCall(answered(503), index + 1));
    const hours = pauses.reduce((sum, one) => sum + (one.state === 'waiting' ? one.delaySeconds : 0), 0) / 3600;
    expect(hours).toBeGreaterThan(7.5);
    expect(hours).toBeLessThan(8.5);
  });
});
