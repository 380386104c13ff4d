import type { DeclaredAlarm, Statistic } from './declared-alarms.ts';
import type { Metrics } from './metrics.ts';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** How an alarm stands at a moment. */
export interface StandingAlarm {
  readonly state: AlarmState;
  /** Of its newest period; undefined without data. */
  readonly value: number | undefined;
}

/** CloudWatch looks at each alarm once a minute. */
const minute = 60_000;

export const statistics: Readonly<Record<Statistic, (values: readonly number[]) => number>> = {
  Sum: sumOf,
  Maximum: (values) => Math.max(...values),
  Minimum: (values) => Math.min(...values),
  Average: (values) => sumOf(values) / values.length,
  SampleCount: (values) => values.length,
};

const comparisons: Readonly<Record<DeclaredAlarm['comparison'], (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

/**
 * How an alarm stands: its newest periods, which end now, compared with its threshold, and what is missing as the alarm says.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html#alarm-evaluation
 */
export function alarmState(alarm: DeclaredAlarm, metrics: Metrics, now: number): StandingAlarm {
  const points = pointsBefore(alarm, metrics, now);
  const value = points[0];
  if (points.every((point) => point === undefined)) {
    if (alarm.missing === 'notBreaching') return { state: 'OK', value };
    if (alarm.missing === 'breaching') return { state: 'ALARM', value };
    return { state: alarm.missing === 'ignore' ? stateBefore(alarm, metrics, now) : 'INSUFFICIENT_DATA', value };
  }
  const isBeyond = (point: number) => comparisons[alarm.comparison](point, alarm.threshold);
  const beyond = points.filter((point) => (point === undefined ? alarm.missing === 'breaching' : isBeyond(point)));
  return { state: beyond.length >= alarm.pointsToAlarm ? 'ALARM' : 'OK', value };
}

/** Newest first. */
function pointsBefore(alarm: DeclaredAlarm, metrics: Metrics, now: number): (number | undefined)[] {
  return Array.from({ length: alarm.periods }, (_, index) => {
    const to = now - index * alarm.periodMs;
    const terms = alarm.sum.map(({ id, fill }) => {
      const series = alarm.series.find((one) => one.id === id);
      const values = series === undefined ? [] : metrics.values(series.metric, to - alarm.periodMs, to);
      return series === undefined || values.length === 0 ? fill : statistics[series.statistic](values);
    });
    return terms.every((term) => term !== undefined) ? sumOf(terms) : undefined;
  });
}

/** Without data such an alarm stays as its last data left it. */
function stateBefore(alarm: DeclaredAlarm, metrics: Metrics, now: number): AlarmState {
  const times = alarm.series.flatMap(({ metric }) => metrics.lastAt(metric, now) ?? []);
  return times.length === 0 ? 'INSUFFICIENT_DATA' : alarmState(alarm, metrics, Math.max(...times) + minute).state;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
