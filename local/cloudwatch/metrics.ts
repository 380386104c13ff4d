/** What CloudWatch tells metrics apart by. */
export interface MetricId {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Something that was counted or measured at a moment. */
interface Point {
  /** Virtual epoch milliseconds. */
  readonly at: number;
  readonly value: number;
}

/** How something stands until it is measured again: between two moments of virtual time nothing changes. */
export interface Gauge {
  /** Virtual epoch milliseconds. */
  readonly from: number;
  /** Its largest value between two moments from `from` on. */
  largest(from: number, to: number): number;
}

/** So many points of each metric are remembered: days of them, as alarms look back a day. */
const mostPoints = 20_000;

/** The metrics that services of the embedded cloud write. They are forgotten when it ends. */
export class Metrics {
  readonly #points = new Map<string, Point[]>();
  readonly #gauges = new Map<string, Gauge[]>();

  count(metric: MetricId, at: number, value = 1): void {
    push(this.#points, keyOf(metric), { at, value });
  }

  /** How something stands from now on. */
  stand(metric: MetricId, gauge: Gauge): void {
    push(this.#gauges, keyOf(metric), gauge);
  }

  /** Values after `from` up to `to`: those that were counted, and the largest that something stood at. */
  values(metric: MetricId, from: number, to: number): number[] {
    const counted = (this.#points.get(keyOf(metric)) ?? []).filter(({ at }) => at > from && at <= to);
    const gauges = this.#gauges.get(keyOf(metric)) ?? [];
    const stood = gauges.flatMap((gauge, index) => {
      const [begin, end] = [Math.max(gauge.from, from), Math.min(gauges[index + 1]?.from ?? to, to)];
      return begin > end || end <= from ? [] : [gauge.largest(begin, end)];
    });
    return [...counted.map(({ value }) => value), ...stood];
  }

  /** When the last value was counted up to a moment; undefined when none was. */
  lastAt(metric: MetricId, to: number): number | undefined {
    return this.#points.get(keyOf(metric))?.findLast(({ at }) => at <= to)?.at;
  }
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(value);
  if (list.length > mostPoints) list.splice(0, mostPoints / 2);
}

function keyOf({ namespace, name, dimensions }: MetricId): string {
  const told = Object.entries(dimensions).map(([dimension, value]) => `${dimension}=${value}`);
  return [namespace, name, ...told.toSorted()].join('\n');
}
