import * as z from 'zod';
import type { Figures, WatchedFigure } from '#actions/installation/ports.ts';
import type { FigurePoint } from '#domain/installation/watched-figures.ts';
import type { CloudWatchCalls } from './cloudwatch-calls.ts';

const answer = z.object({
  MetricDataResults: z.array(
    z.object({
      Id: z.string(),
      // Else figures are missing (InternalError, PartialData), and nothing would look as if all were well.
      StatusCode: z.literal('Complete'),
      Timestamps: z.array(z.number()).default([]),
      Values: z.array(z.number()).default([]),
    }),
  ),
});
/** Seconds. */
const period = 300;

/** Figures by GetMetricData, which is paid by the metric, however many points it has. */
export class CloudWatchFigures implements Figures {
  private readonly calls: Pick<CloudWatchCalls, 'call'>;

  constructor(calls: Pick<CloudWatchCalls, 'call'>) {
    this.calls = calls;
  }

  async points(figures: readonly WatchedFigure[], now: Date): Promise<readonly (readonly FigurePoint[])[]> {
    // One request has one time: as many requests as there are lengths of it.
    const lengths = [...new Set(figures.map(({ hours }) => hours))];
    const found = await Promise.all(
      lengths.map((hours) =>
        this.ask(
          figures.flatMap((figure, index) => (figure.hours === hours ? [{ figure, index }] : [])),
          hours,
          now,
        ),
      ),
    );
    const all = new Map(found.flatMap((points) => [...points]));
    return figures.map((_, index) => all.get(index) ?? []);
  }

  /** @returns points by the place of their figure. */
  private async ask(
    asked: readonly { readonly figure: WatchedFigure; readonly index: number }[],
    hours: number,
    now: Date,
  ): Promise<Map<number, FigurePoint[]>> {
    const MetricDataQueries = asked.flatMap(({ figure: { metrics, statistic: Stat }, index }) =>
      metrics.map(({ namespace: Namespace, name: MetricName, dimensions }, part) => {
        const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
        const MetricStat = { Metric: { Namespace, MetricName, Dimensions }, Period: period, Stat };
        return { Id: `figure${index}_${part}`, MetricStat };
      }),
    );
    const EndTime = now.getTime() / 1000;
    const request = { MetricDataQueries, StartTime: EndTime - hours * 3600, EndTime };
    const read = async () => answer.parse(await this.calls.call('GetMetricData', request));
    // Once more: one call that fails is no fault of the install.
    const { MetricDataResults } = await read().catch(read);
    const points = new Map<number, FigurePoint[]>();
    for (const { Id, Timestamps, Values } of MetricDataResults) {
      const index = Number(/^figure(\d+)_/.exec(Id)?.[1]);
      const list = points.get(index) ?? [];
      points.set(index, list);
      for (const [place, at] of Timestamps.entries()) list.push({ at, value: Values[place] ?? 0 });
    }
    return points;
  }
}
