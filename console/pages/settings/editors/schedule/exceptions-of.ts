/** Days that are otherwise than the week has them. */
export interface ExceptionDraft {
  readonly date: string;
  /** Last of several days; missing for one. */
  readonly until?: string;
  /** Empty for a day on which nobody works. */
  readonly hours: readonly string[];
  readonly title?: string;
  /** The calendar that it came from, which takes it away again; what people have changed is theirs. */
  readonly source?: string;
}

/** Exceptions from the column of a row. */
export function exceptionsOf(value: unknown): readonly ExceptionDraft[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: Readonly<Record<string, unknown>>) => ({
    // What its import needs stays with it.
    ...row,
    date: String(row.date ?? ''),
    ...(typeof row.until === 'string' && { until: row.until }),
    hours: Array.isArray(row.hours) ? row.hours.map(String) : [],
    ...(typeof row.title === 'string' && { title: row.title }),
  }));
}

/** With a column changed; an empty one that may be missing is. */
export function withColumn(row: ExceptionDraft, column: 'until' | 'title', text: string): ExceptionDraft {
  const { [column]: _, ...others } = row;
  return text === '' ? others : { ...others, [column]: text };
}

/** Place after which a day stands that is later than all others, for a new exception: the day after the last, or today. */
export function nextDate(rows: readonly ExceptionDraft[], today: string): string {
  const last = rows
    .map(({ date, until = date }) => until)
    .toSorted()
    .at(-1);
  if (last === undefined || last < today) return today;
  return new Date(Date.parse(`${last}T00:00:00Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** Exceptions that stay with those that a calendar brings, in their order. */
export function joinedBy(kept: readonly ExceptionDraft[], days: readonly ExceptionDraft[]): readonly ExceptionDraft[] {
  return [...kept, ...days].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** An exception that people have changed: it is theirs, and no calendar takes it away. */
export function ofPeople({ source: _, ...row }: ExceptionDraft): ExceptionDraft {
  return row;
}
