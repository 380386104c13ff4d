import { describe, expect, it } from 'vitest';
import { columnsAt, namedOf, partOf } from '../../console/ui/chart/geometry.ts';
import { ticksTo } from '../../console/ui/chart/ticks.ts';
import { daysIn } from '../../console/words/days.ts';
import { figuresIn } from '../../console/words/figures.ts';
import fc from '../support/fast-check.ts';

describe('lines of an axis are round', () => {
  it.each([
    ['whole', 0, [0, 1]],
    ['whole', 1, [0, 1]],
    ['whole', 3, [0, 1, 2, 3]],
    ['whole', 5, [0, 2, 4, 6]],
    ['whole', 37, [0, 10, 20, 30, 40]],
    ['share', 1, [0, 0.25, 0.5, 0.75, 1]],
    ['each', 5, [0, 1, 2, 3, 4, 5]],
    ['each', 100, [0, 50, 100]],
    ['time', 50, [0, 15, 30, 45, 60]],
    ['time', 400, [0, 120, 240, 360, 480]],
    ['time', 4000, [0, 1440, 2880, 4320]],
  ] as const)('%s to %d', (steps, most, ticks) => {
    expect(ticksTo(most, steps)).toEqual(ticks);
  });

  it('whatever is shown lies between the first and the last, and there are few of them', () => {
    const steps = fc.constantFrom('whole' as const, 'time' as const);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e7, noNaN: true }), steps, (most, kind) => {
        const ticks = ticksTo(most, kind);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-6));
        expect(ticks.length).toBeLessThanOrEqual(most > 80_000 * 4 && kind === 'time' ? 8 : 7);
      }),
    );
  });
});

describe('columns stand side by side', () => {
  it('a group leaves a gap to the next', () => {
    const [one, other] = columnsAt(1, 4, 2);
    expect(one?.x).toBeCloseTo(28.75);
    expect(other?.x).toBeCloseTo(37.5);
    expect((other?.x ?? 0) + (other?.width ?? 0)).toBeLessThan(50);
  });

  it('none is higher than its axis, or lower', () => {
    expect([partOf(5, 10), partOf(20, 10), partOf(-1, 10), partOf(1, 0)]).toEqual([50, 100, 0, 0]);
  });

  it('as many are named as there is room for', () => {
    expect(namedOf(3, 8)).toEqual([0, 1, 2]);
    expect(namedOf(30, 8)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
    expect(namedOf(0, 8)).toEqual([]);
  });
});

describe('figures and days as people read them (CONS-04)', () => {
  const en = figuresIn('en', (number) => `${number} pts`);
  const ru = figuresIn('ru', (number) => `${number} п. п.`);

  it.each([
    [1234, 'count', '1,234', '1 234'],
    [0.8765, 'share', '88%', '88 %'],
    [0.997, 'share', '99.7%', '99,7 %'],
    [1, 'share', '100%', '100 %'],
    [4.25, 'score', '4.3', '4,3'],
    [0, 'minutes', '0m', '0 мин'],
    [59.6, 'minutes', '60m', '60 мин'],
    [190, 'minutes', '3h 10m', '3 ч 10 мин'],
    [3120, 'minutes', '2d 4h', '2 дн. 4 ч'],
    [1439, 'minutes', '23h 59m', '23 ч 59 мин'],
    [2879, 'minutes', '2d', '2 дн.'],
    [4319, 'minutes', '3d', '3 дн.'],
  ] as const)('%d %s', (value, kind, english, russian) => {
    expect([en.figure(value, kind), ru.figure(value, kind)].map(plain)).toEqual([english, russian]);
  });

  it.each([
    [0.2, 'count', '+20%', '+20 %'],
    [-0.5, 'minutes', '-50%', '-50 %'],
    [0.043, 'share', '+4.3 pts', '+4,3 п. п.'],
    [-0.3, 'score', '-0.3', '-0,3'],
  ] as const)('a change of %d, of a %s', (amount, kind, english, russian) => {
    expect([en.change(amount, kind), ru.change(amount, kind)].map(plain)).toEqual([english, russian]);
  });

  it('a day is the same in every time zone', () => {
    const days = [daysIn('en'), daysIn('ru')];
    expect(days.map(({ day }) => day('2026-11-01'))).toEqual(['1 Nov', '1 нояб.']);
    expect(days.map(({ month }) => month('2026-11')).map(plain)).toEqual(['Nov 2026', 'нояб. 2026 г.']);
    expect(
      days.map(({ period }) => plain(period({ from: '2026-11-01', to: '2026-11-28' })).replace(' – ', '–')),
    ).toEqual(['1–28 Nov 2026', '1–28 нояб. 2026 г.']);
  });
});

/** Spaces that do not break are spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
