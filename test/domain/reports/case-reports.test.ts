import { describe, expect, it } from 'vitest';
import type { CaseCounts, CaseFigure } from '#domain/reports/case-figures.ts';
import { normReport } from '#domain/reports/norm-report.ts';
import { timesReport } from '#domain/reports/times-report.ts';
import { volumeReport } from '#domain/reports/volume-report.ts';

const nobody = { group: undefined, service: undefined, category: 'Incident', mailbox: 'support@postcase.test' };
const row = (day: string, agent: string | undefined, counts: CaseCounts, level?: string): CaseFigure => ({
  day,
  belonging: { ...nobody, agent, level },
  counts,
});
const period = { from: '2026-11-02', to: '2026-11-04' };

describe('SLA-08 the norm of a period', () => {
  const rows = [
    row('2026-11-01', 'ann', { 'resolution-late': 9 }, 'Gold'),
    row('2026-11-02', 'ann', { 'resolution-in-time': 3, 'response-in-time': 1 }, 'Gold'),
    row('2026-11-03', undefined, { 'resolution-late': 1, registered: 5 }, 'Silver'),
    row('2026-11-04', 'bob', { registered: 1 }),
    row('2026-11-05', 'ann', { 'resolution-late': 9 }, 'Gold'),
  ];

  it('is what was in time of all that ended in it', () => {
    expect(normReport(period, 'all', rows)).toEqual({
      ...period,
      by: 'all',
      total: {
        value: '',
        response: { inTime: 1, late: 0, rate: 1 },
        resolution: { inTime: 3, late: 1, rate: 0.75 },
      },
      lines: [],
    });
  });

  it.each([
    { by: 'agent', values: ['', 'ann'] },
    { by: 'level', values: ['Gold', 'Silver'] },
    { by: 'day', values: ['2026-11-02', '2026-11-03', '2026-11-04'] },
    { by: 'month', values: ['2026-11'] },
  ] as const)('by $by it has a line for each, and none for who did nothing', ({ by, values }) => {
    const { lines } = normReport(period, by, rows);
    expect(lines.map(({ value }) => value)).toEqual(values);
    expect(lines.reduce((sum, { resolution }) => sum + resolution.inTime + resolution.late, 0)).toBe(4);
  });
});

describe('Volumes of a period', () => {
  const rows = [
    row('2026-11-02', 'ann', { registered: 4, resolved: 1 }),
    row('2026-11-03', 'ann', { resolved: 2, reopened: 1 }),
    row('2026-11-03', 'bob', { registered: 1, closed: 1 }),
    // After the period: they tell what was open when it ended.
    row('2026-11-06', 'ann', { resolved: 2, registered: 1 }),
    row('2026-11-06', 'eve', { resolved: 1 }),
  ];
  const open = [
    { ...nobody, agent: 'ann' },
    { ...nobody, agent: 'bob' },
  ];

  it('tell what came, went, and was open when it ended', () => {
    const { total } = volumeReport(period, 'all', rows, open);
    expect(total).toEqual({ value: '', registered: 5, answered: 0, resolved: 3, closed: 1, reopened: 1, backlog: 4 });
  });

  it('day by day, also where nothing happened', () => {
    const { lines } = volumeReport(period, 'day', rows, open);
    expect(lines.map(({ value, registered, backlog }) => [value, registered, backlog])).toEqual([
      ['2026-11-02', 4, 5],
      ['2026-11-03', 1, 4],
      ['2026-11-04', 0, 4],
    ]);
  });

  it('by whose cases they are: who has only a backlog stands there too', () => {
    const { lines } = volumeReport(period, 'agent', rows, open);
    expect(lines.map(({ value, registered, backlog }) => [value, registered, backlog])).toEqual([
      ['ann', 4, 2],
      ['bob', 1, 1],
      ['eve', 0, 1],
    ]);
  });

  it('by level the backlog is told to nobody', () => {
    expect(volumeReport(period, 'level', rows, open).lines.map(({ backlog }) => backlog)).toEqual([null]);
  });
});

it('times are told of all days together, and of none as none', () => {
  const rows = [
    row('2026-11-02', 'ann', { 'answer#25': 9, answered: 9 }),
    row('2026-11-03', 'ann', { 'answer#49': 1 }),
  ];
  const { total, lines } = timesReport(period, 'day', rows);
  expect(total).toEqual({
    value: '',
    answer: { count: 10, p50: 8, p90: 8 },
    resolution: { count: 0, p50: null, p90: null },
  });
  expect(lines.map(({ answer }) => answer.p90)).toEqual([8, 67, null]);
});
