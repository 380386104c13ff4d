import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deadline, elapsed } from '#domain/worktime/due.ts';
import type { Weekday, WorkingHours } from '#domain/worktime/working-hours.ts';

type Pair = readonly [from: string, to: string];

interface Example {
  readonly id: string;
  readonly zone: string;
  readonly week: Partial<Record<Weekday, readonly Pair[]>>;
  readonly exceptions: readonly { readonly date: string; readonly intervals: readonly Pair[] }[];
  readonly kind: 'deadline' | 'elapsed';
  readonly start: string;
  readonly end?: string;
  readonly pauses: readonly Pair[];
  readonly norm_minutes: number | null;
  readonly expected: string | number | null;
  readonly note: string;
}

const examples: readonly Example[] = JSON.parse(readFileSync('test/fixtures/deadlines/worked-examples.json', 'utf8'));
const minute = 60_000;

function hoursOf({ zone, week, exceptions }: Example): WorkingHours {
  const text = (pairs: readonly Pair[]) => pairs.map((pair) => pair.join('-'));
  return {
    zone,
    week: Object.fromEntries(Object.entries(week).map(([day, pairs]) => [day, text(pairs)])),
    exceptions: exceptions.map(({ date, intervals }) => ({ date, hours: text(intervals) })),
  };
}

describe('SLA-02 SLA-04 SLA-09 what other help desks and libraries got wrong', () => {
  it.each(examples)('$id: $note', (example) => {
    const { kind, start, end = '', norm_minutes: norm, expected } = example;
    const pauses = example.pauses.map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) }));
    if (kind === 'elapsed') {
      const worked = elapsed(Date.parse(start), Date.parse(end), pauses, hoursOf(example));
      expect(worked / minute).toBe(expected);
      return;
    }
    const due = deadline(Date.parse(start), (norm ?? 0) * minute, pauses, hoursOf(example));
    expect(due).toEqual(expected === null ? { is: 'never' } : { is: 'due', at: Date.parse(String(expected)) });
  });
});
