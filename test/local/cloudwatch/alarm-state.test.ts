import { describe, expect, it } from 'vitest';
import { alarmState } from '../../../local/cloudwatch/alarm-state.ts';
import type { DeclaredAlarm } from '../../../local/cloudwatch/declared-alarms.ts';
import { filterPattern } from '../../../local/cloudwatch/filter-pattern.ts';
import { Metrics } from '../../../local/cloudwatch/metrics.ts';

const minute = 60_000;
const metric = { namespace: 'Test', name: 'faults', dimensions: { Of: 'one' } };
const alarm: DeclaredAlarm = {
  logicalId: 'alarm',
  name: 'alarm',
  description: '',
  comparison: 'GreaterThanThreshold',
  threshold: 1,
  periodMs: 5 * minute,
  periods: 1,
  pointsToAlarm: 1,
  missing: 'notBreaching',
  series: [{ id: 'a', metric, statistic: 'Sum' }],
  sum: [{ id: 'a', fill: undefined }],
};

describe('OPS-02 alarms of the embedded cloud', () => {
  it.each([
    ['notBreaching', 'OK'],
    ['breaching', 'ALARM'],
    ['missing', 'INSUFFICIENT_DATA'],
    ['ignore', 'INSUFFICIENT_DATA'],
  ] as const)('without data, %s means %s', (missing, state) => {
    expect(alarmState({ ...alarm, missing }, new Metrics(), 0)).toMatchObject({ state });
  });

  it('a sum above the threshold rings as long as its period, and what is ignored stays as it was', () => {
    const metrics = new Metrics();
    metrics.count(metric, 10 * minute, 2);
    expect(alarmState(alarm, metrics, 14 * minute)).toEqual({ state: 'ALARM', value: 2 });
    expect(alarmState(alarm, metrics, 15 * minute).state).toBe('OK');
    expect(alarmState({ ...alarm, missing: 'ignore' }, metrics, 99 * minute).state).toBe('ALARM');
    expect(alarmState({ ...alarm, threshold: 2 }, metrics, 14 * minute).state).toBe('OK');
  });

  it('a sum of metrics rings though one of them never counted anything', () => {
    const metrics = new Metrics();
    metrics.count(metric, minute, 2);
    const other = { id: 'b', metric: { ...metric, name: 'others' }, statistic: 'Sum' as const };
    const series = [...alarm.series, other];
    const filled = [
      { id: 'a', fill: 0 },
      { id: 'b', fill: 0 },
    ];
    expect(alarmState({ ...alarm, series, sum: filled }, metrics, minute).state).toBe('ALARM');
    const bare = filled.map(({ id }) => ({ id, fill: undefined }));
    expect(alarmState({ ...alarm, series, sum: bare }, metrics, minute).state).toBe('OK');
  });

  it('what stands at a value counts with its largest in each period that it touches', () => {
    const metrics = new Metrics();
    metrics.stand(metric, { from: 0, largest: () => 3 });
    metrics.stand(metric, { from: 10 * minute, largest: () => 0 });
    const largest = { ...alarm, series: [{ id: 'a', metric, statistic: 'Maximum' as const }] };
    expect(alarmState(largest, metrics, 12 * minute)).toEqual({ state: 'ALARM', value: 3 });
    expect(alarmState(largest, metrics, 16 * minute)).toEqual({ state: 'OK', value: 0 });
  });
});

describe('OPS-02 metric filters of the embedded cloud', () => {
  const late = filterPattern('{ ($.message = "Mail postponed") && ($.attempt >= 6) }');

  it('count lines that meet all conditions', () => {
    expect(late({ message: 'Mail postponed', attempt: 6 })).toBe(true);
    expect(late({ message: 'Mail postponed', attempt: 5 })).toBe(false);
    expect(late({ message: 'Mail postponed' })).toBe(false);
    expect(late({ message: 'Mail sent', attempt: 6 })).toBe(false);
  });

  it('are refused by name when they are of another kind', () => {
    expect(() => filterPattern('?ERROR ?WARN')).toThrow('does not know the filter pattern ?ERROR ?WARN');
  });
});
