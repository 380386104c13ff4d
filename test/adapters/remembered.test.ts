import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Remembered } from '#adapters/remembered.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

describe('MAIL-14 what a warm function has read', () => {
  const counted = () => {
    let reads = 0;
    return () => Promise.resolve(++reads);
  };

  it('is kept for its time, and read anew after it', async () => {
    const [remembered, read] = [new Remembered<number>(10_000), counted()];
    expect([await remembered.get(read), await remembered.get(read)]).toEqual([1, 1]);
    vi.setSystemTime(Date.now() + 9_999);
    expect(await remembered.get(read)).toBe(1);
    vi.setSystemTime(Date.now() + 1);
    expect(await remembered.get(read)).toBe(2);
  });

  it('is one read for all who ask at once', async () => {
    const [remembered, read] = [new Remembered<number>(10_000), counted()];
    expect(await Promise.all([remembered.get(read), remembered.get(read)])).toEqual([1, 1]);
  });

  it('is not kept when it failed, and a failure that comes late takes nothing newer away', async () => {
    const [remembered, read] = [new Remembered<number>(10_000), counted()];
    let fail: (error: Error) => void = () => undefined;
    const slow = new Promise<number>((_, reject) => {
      fail = reject;
    });
    const failing = expect(remembered.get(() => slow)).rejects.toThrow('gone');
    await remembered.keep(read());
    fail(new Error('gone'));
    await failing;
    expect(await remembered.get(read)).toBe(1);
    await expect(remembered.keep(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await remembered.get(read)).toBe(2);
  });

  it('is forgotten in another install', async () => {
    const [remembered, read] = [new Remembered<number>(10_000), counted()];
    await remembered.get(read);
    const events: NodeJS.EventEmitter = process;
    events.emit('forget');
    expect(await remembered.get(read)).toBe(2);
  });
});
