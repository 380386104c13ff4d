import type { LookupName } from './lookup.ts';

/** One line of the configuration's history (CONS-05): a row, or a setting, before and after. */
export interface AuditEntry {
  /** Orders the entries of one moment. */
  readonly id: string;
  readonly at: string;
  readonly who: string;
  /** `reset`: a base row is again as it ships. */
  readonly what: 'created' | 'changed' | 'removed' | 'reset' | 'imported';
  readonly lookup: LookupName;
  readonly name: string;
  /** The row; undefined when there was none. */
  readonly before: object | undefined;
  /** The row; undefined when there is none any more. */
  readonly after: object | undefined;
}
