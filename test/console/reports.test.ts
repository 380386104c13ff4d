import { describe, expect, it } from 'vitest';
import { changeSince } from '../../console/pages/reports/change-since.ts';
import { askedPeriod, daysBetween, presetPeriod, spansOf } from '../../console/pages/reports/periods.ts';
import { withEverySpan } from '../../console/pages/reports/rating-levels.ts';
import {
  linesOf,
  type ReportAddress,
  readReportAddress,
  reportPath,
  usualLines,
} from '../../console/pages/reports/report-address.ts';
import { reportCsv } from '../../console/pages/reports/report-csv.ts';
import { inOrder, isEmpty } from '../../console/pages/reports/report-plan.ts';
import { normPlan, ratingPlan, timesPlan, volumePlan } from '../../console/pages/reports/report-plans.ts';
import { english } from '../../console/words/english.ts';
import { sayer } from '../../console/words/words.ts';

const t = sayer(english, 'en');
const nothing: ReportAddress = {
  ...{ preset: undefined, from: undefined, to: undefined },
  ...{ by: undefined, isCompared: false, agent: undefined },
};

describe('the whole question stands in the address (CONS-02)', () => {
  it.each<[address: Partial<ReportAddress>, path: string]>([
    [{}, '/reports/norm'],
    [
      { preset: 'last-month', by: 'agent', isCompared: true },
      '/reports/norm?period=last-month&by=agent&compare=before',
    ],
    [{ from: '2026-11-01', to: '2026-11-28' }, '/reports/norm?from=2026-11-01&to=2026-11-28'],
    [{ from: '2026-11-01' }, '/reports/norm?from=2026-11-01'],
  ])('%j', (address, path) => {
    expect(reportPath('norm', { ...nothing, ...address })).toBe(path);
    expect(readReportAddress(path.split('?')[1] ?? '')).toEqual({ ...nothing, ...address });
  });

  it('that of an agent names them, and no lines', () => {
    const address = { ...nothing, by: 'service', agent: 'ann@agents.test' } as const;
    expect(reportPath('agent', address)).toBe('/reports/agent?agent=ann%40agents.test');
    expect(reportPath('times', address)).toBe('/reports/times?by=service');
  });

  it('what nobody could have chosen is as if it were not there; a day that is none is for the API to refuse', () => {
    expect(readReportAddress('period=ever&by=moon&compare=after&from=')).toEqual(nothing);
    expect(readReportAddress('from=2026-02-31').from).toBe('2026-02-31');
  });
});

describe('a report tells of days, unless they are too many', () => {
  it.each([
    ['30 days', {}, 'day'],
    ['three months', { from: '2026-07-01', to: '2026-09-30' }, 'day'],
    ['a year', { from: '2026-01-01', to: '2026-11-28' }, 'month'],
  ])('%s', (_, period, by) => {
    expect(usualLines({ by: undefined }, 'volumes', period, true)).toBe(by);
    expect(usualLines({ by: 'agent' }, 'volumes', period, true)).toBe('agent');
  });

  it('RATE-08 ratings have no service level', () => {
    expect(linesOf('ratings', true)).not.toContain('level');
    expect(usualLines({ by: 'level' }, 'ratings', {}, true)).toBe('day');
    expect(usualLines({ by: 'level' }, 'norm', {}, true)).toBe('level');
  });

  it('CONS-01 RATE-08 who sees their own cases alone is offered no ratings that they are refused', () => {
    expect(linesOf('ratings', false)).toEqual(['day', 'month', 'agent', 'group']);
    expect(linesOf('volumes', false)).toEqual(linesOf('volumes', true));
    expect(usualLines({ by: 'service' }, 'ratings', {}, false)).toBe('day');
    expect(usualLines({ by: 'service' }, 'ratings', {}, true)).toBe('service');
  });
});

describe('periods end today', () => {
  it.each([
    ['7', '2026-02-25', '2026-03-03'],
    ['30', '2026-02-02', '2026-03-03'],
    ['month', '2026-03-01', '2026-03-03'],
    ['last-month', '2026-02-01', '2026-02-28'],
    ['year', '2026-01-01', '2026-03-03'],
  ] as const)('%s', (preset, from, to) => {
    expect(presetPeriod(preset, '2026-03-03')).toEqual({ from, to });
  });

  it('the month before January is December', () => {
    expect(presetPeriod('last-month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  it('own days go before; nothing asked is what the API takes', () => {
    expect(askedPeriod({ ...nothing, preset: 'year', from: '2026-03-05' }, '2026-03-03')).toEqual({
      from: '2026-03-05',
    });
    expect(askedPeriod(nothing, '2026-03-03')).toEqual({});
    expect(daysBetween('2026-03-03', '2026-03-03')).toBe(1);
  });

  it('each of their days has its place, and each of their months', () => {
    const period = { from: '2026-02-27', to: '2026-03-01' };
    expect(spansOf(period, 'day')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(spansOf(period, 'month')).toEqual(['2026-02', '2026-03']);
  });
});

describe('how a figure stands to the one before', () => {
  it.each([
    ['a count by its part', 'count', 10, 12, { direction: 'up', amount: 0.2 }],
    ['minutes by their part', 'minutes', 60, 45, { direction: 'down', amount: -0.25 }],
    ['a share by points', 'share', 0.5, 0.75, { direction: 'up', amount: 0.25 }],
    ['a score by what lies between', 'score', 4.5, 4, { direction: 'down', amount: -0.5 }],
    ['nothing changed', 'count', 3, 3, { direction: 'same', amount: 0 }],
    ['none before and none now', 'count', 0, 0, { direction: 'same', amount: 0 }],
    ['all of a sudden: no part of nothing', 'count', 0, 5, undefined],
    ['but a share was 0', 'share', 0, 0.5, { direction: 'up', amount: 0.5 }],
    ['nothing to tell it from', 'share', null, 1, undefined],
    ['nothing now', 'share', 1, null, undefined],
  ] as const)('%s', (_, kind, before, now, change) => {
    expect(changeSince(before, now, kind)).toEqual(change);
  });
});

const inTime = (yes: number, no: number) => ({ inTime: yes, late: no, rate: yes + no === 0 ? null : yes / (yes + no) });
const norm = (value: string, yes: number, no: number) => ({
  value,
  response: inTime(yes, no),
  resolution: inTime(0, 0),
});

it('RATE-08 a day without ratings stands among the others', () => {
  const line = {
    value: '2026-11-02',
    ratings: 1,
    average: 5,
    asked: 1,
    answered: 1,
    responseRate: 1,
    distribution: [1],
  };
  const levels = [{ name: 'good', symbol: '', labels: {}, score: 5 }];
  const told = { from: '2026-11-01', to: '2026-11-02', by: 'day' as const, levels, total: line, lines: [line] };
  expect(withEverySpan(told).lines).toEqual([expect.objectContaining({ value: '2026-11-01', average: null }), line]);
  expect(withEverySpan({ ...told, by: 'agent' }).lines).toEqual([line]);
});

describe('what a report shows', () => {
  const report = {
    ...{ from: '2026-11-01', to: '2026-11-28', by: 'agent', total: norm('', 4, 2) },
    lines: [norm('', 1, 0), norm('ann@agents.test', 2, 1), norm('=cmd', 1, 1)],
  };

  it('lines with the most in them come first, days one after the other', () => {
    const plan = normPlan(t);
    expect(inOrder(report, plan).map(({ value }) => value)).toEqual(['ann@agents.test', '=cmd', '']);
    expect(inOrder({ ...report, by: 'day' }, plan)).toEqual(report.lines);
  });

  it('a period in which nothing was is empty, whichever report it is', () => {
    const none = { count: 0, p50: null, p90: null };
    const rated = {
      ...{ value: '', ratings: 0, average: null, asked: 0, answered: 0, responseRate: null },
      distribution: [0],
    };
    const moved = { value: '', registered: 0, answered: 0, resolved: 0, closed: 0, reopened: 0, backlog: 0 };
    expect(isEmpty({ total: norm('', 0, 0), lines: [] }, normPlan(t))).toBe(true);
    expect(isEmpty({ total: { value: '', answer: none, resolution: none }, lines: [] }, timesPlan(t))).toBe(true);
    expect(isEmpty({ total: rated, lines: [] }, ratingPlan(t, [{ name: 'good', score: 5 }]))).toBe(true);
    expect(isEmpty({ total: moved, lines: [] }, volumePlan(t))).toBe(true);
    expect(isEmpty({ total: { ...moved, backlog: 2 }, lines: [] }, volumePlan(t))).toBe(false);
  });

  it('a spreadsheet gets what the table says, with the period before, and nothing that it would calculate', () => {
    const compared = { ...report, from: '2026-10-04', to: '2026-10-31', lines: [norm('ann@agents.test', 1, 2)] };
    const text = reportCsv({ ...report, compared }, normPlan(t).columns.slice(0, 3), {
      ...{ from: 'First day', to: 'Last day', lines: 'Agent' },
      minutes: (title) => `${title} (minutes)`,
      name: (value) => (value === '' ? 'Nobody’s, "none"' : value),
    });
    expect(text.split('\r\n')).toEqual([
      '\uFEFFFirst day,Last day,Agent,"First answers in time, share",First answers in time,First answers late',
      '2026-11-01,2026-11-28,"Nobody’s, ""none""",1,1,0',
      '2026-11-01,2026-11-28,ann@agents.test,0.6667,2,1',
      "2026-11-01,2026-11-28,'=cmd,0.5,1,1",
      '2026-10-04,2026-10-31,ann@agents.test,0.3333,1,2',
      '',
    ]);
  });

  it('times are minutes in a spreadsheet, and days stay days', () => {
    const times = { count: 1, p50: 61, p90: null };
    const line = { value: '2026-11-01', answer: times, resolution: times };
    const text = reportCsv({ ...report, by: 'day', total: line, lines: [line] }, timesPlan(t).columns.slice(1, 3), {
      ...{ from: 'From', to: 'To', lines: 'Day' },
      minutes: (title) => `${title} (minutes)`,
      name: () => 'a name',
    });
    expect(text).toContain('Half answered within (minutes)');
    expect(text).toContain('2026-11-28,2026-11-01,61,\r\n');
  });
});
