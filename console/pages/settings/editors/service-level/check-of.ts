export interface CheckDraft {
  readonly time: unknown;
  readonly days: unknown;
  readonly threshold: unknown;
}

/** The daily check of a level from the column of its row; undefined for none. */
export function checkOf(value: unknown): CheckDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return { time: '', days: 7, threshold: '', ...value };
}
