/**
 * What a status means for the clocks and for mail: new and open cases take replies, paused and resolved ones are
 * reopened by them, final ones never change again.
 */
export type StatusKind = 'new' | 'open' | 'paused' | 'resolved' | 'final';

/** A row of the lookup of statuses (CASE-03). */
export interface Status {
  readonly name: string;
  readonly kind: StatusKind;
  /** Names of the statuses that may follow. */
  readonly next: readonly string[];
}

const anyEnd = ['Resolved', 'Closed', 'Canceled'];

/** The rows that ship. */
export const baseStatuses: readonly Status[] = [
  { name: 'New', kind: 'new', next: ['In progress', 'Waiting for customer', ...anyEnd] },
  { name: 'In progress', kind: 'open', next: ['Waiting for customer', ...anyEnd] },
  { name: 'Waiting for customer', kind: 'paused', next: ['In progress', 'Reopened', ...anyEnd] },
  { name: 'Resolved', kind: 'resolved', next: ['Reopened', 'Closed'] },
  { name: 'Reopened', kind: 'open', next: ['In progress', 'Waiting for customer', ...anyEnd] },
  { name: 'Closed', kind: 'final', next: [] },
  { name: 'Canceled', kind: 'final', next: [] },
];

/** A status whose row is gone counts as open: its case stays in sight and takes replies. */
export function kindOf(name: string, statuses: readonly Status[]): StatusKind {
  return statuses.find((status) => status.name === name)?.kind ?? 'open';
}
