import { z } from 'zod';
import { statistics } from './alarm-state.ts';
import { MetricStat, metricOf } from './declared-alarms.ts';
import type { Metrics } from './metrics.ts';

const Asked = z.looseObject({
  MetricDataQueries: z.array(z.strictObject({ Id: z.string(), MetricStat })),
  StartTime: z.number(),
  EndTime: z.number(),
});

/** GetMetricData: figures by periods that begin at whole ones, newest first; periods without any are left out. */
export function metricData(input: unknown, metrics: Metrics): object {
  const { MetricDataQueries, StartTime, EndTime } = Asked.parse(input);
  return {
    MetricDataResults: MetricDataQueries.map(({ Id, MetricStat: { Metric, Period, Stat } }) => {
      const metric = metricOf(Metric);
      const last = Math.floor(EndTime / Period) * Period;
      const count = Math.ceil((last - StartTime) / Period) + 1;
      const found = Array.from({ length: Math.max(0, count) }, (_, index) => last - index * Period).flatMap((begin) => {
        const values = metrics.values(metric, begin * 1000 - 1, Math.min(begin + Period, EndTime) * 1000 - 1);
        return values.length === 0 ? [] : [{ begin, value: statistics[Stat](values) }];
      });
      const Timestamps = found.map(({ begin }) => begin);
      return {
        Id,
        Label: Metric.MetricName,
        Timestamps,
        Values: found.map(({ value }) => value),
        StatusCode: 'Complete',
      };
    }),
    Messages: [],
  };
}
