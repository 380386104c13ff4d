import { isDeepStrictEqual } from 'node:util';

/** What differs between two rows, column by column; a column of several words is told word by word. */
export interface Difference {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function rowDifferences(before: object | undefined, after: object | undefined): readonly Difference[] {
  return differences('', before ?? {}, after ?? {});
}

/** `label.en: "New" → "Fresh"`, `active: yes → no` */
export function differenceLine({ column, before, after }: Difference): string {
  return `${column}: ${shown(before)} → ${shown(after)}`;
}

function differences(path: string, before: unknown, after: unknown): readonly Difference[] {
  if (isDeepStrictEqual(before ?? undefined, after ?? undefined)) return [];
  if (!isPlain(before) || !isPlain(after)) return [{ column: path, before, after }];
  const columns = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...columns].flatMap((column) =>
    differences(path === '' ? column : `${path}.${column}`, before[column], after[column]),
  );
}

export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
