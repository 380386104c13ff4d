import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../local/clock.ts';

const settle = async () => undefined;

describe('virtual time', () => {
  it('OPS-02 stops at everything that falls due on the way, in order, also at what that sets up', async () => {
    const clock = new VirtualClock();
    const begin = clock.now();
    const rung: [string, number][] = [];
    const ring = (name: string) => rung.push([name, Math.round((clock.now() - begin) / 1000)]);
    clock.at(begin + 30_000, () => {
      ring('second');
      clock.at(begin + 40_000, () => ring('third'));
    });
    clock.at(begin + 10_000, () => ring('first'));
    clock.at(begin + 90_000, () => ring('never'));
    clock.at(begin + 20_000, () => ring('called off'))();
    await clock.advance(60_000, settle);
    clock.stop();
    expect(rung).toEqual([
      ['first', 10],
      ['second', 30],
      ['third', 40],
    ]);
    expect(clock.now() - begin).toBeGreaterThanOrEqual(60_000);
  });

  it('OPS-02 does what was due before it was moved', async () => {
    const clock = new VirtualClock();
    let due: number | undefined = clock.now() - 1;
    clock.watch({
      nextDue: () => due,
      timeMoved: () => {
        due = undefined;
      },
    });
    await clock.advance(1_000, settle);
    expect(due).toBeUndefined();
  });

  it('OPS-02 is kept by whoever is told of each move', async () => {
    let kept = 0;
    const clock = new VirtualClock(5_000, (offsetMs) => {
      kept = offsetMs;
    });
    await clock.advance(60_000, settle);
    expect(kept).toBeGreaterThan(64_900);
    expect(kept).toBeLessThanOrEqual(65_000);
  });
});
