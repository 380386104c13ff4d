import type { Pausing } from '#actions/words/again-when-stale.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Deployed } from '#domain/configuration/lookups/lookup.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import type { StoredRow } from '#domain/configuration/rows/rows-in-effect.ts';

/** What actions on lookups and settings need from the world. */
export interface ConfigurationStore {
  /** Consistent, never remembered. */
  read(): Promise<StoredConfiguration>;
  /**
   * All or nothing: the rows, an audit entry for each, and the next revision. At most `mostChangesAtOnce`.
   * @throws StaleFacts when the revision is another one: some row was changed since it was read.
   */
  commit(revision: number, changes: readonly RowChange[], by: Signature): Promise<void>;
  /** Entries before a moment, newest first; it looks back two years from there. */
  audit(ask: { readonly limit: number; readonly before: AuditPlace }): Promise<readonly AuditEntry[]>;
}

export type AuditPlace = Pick<AuditEntry, 'at' | 'id'>;

export interface StoredConfiguration {
  /** Counts the changes. */
  readonly revision: number;
  readonly rows: readonly StoredRow[];
}

export interface Signature {
  readonly who: string;
  readonly at: string;
  /** Instead of what each change says of itself. */
  readonly what?: AuditEntry['what'];
}

/** DynamoDB takes 100 items in a transaction: two for each change, one for the revision. */
export const mostChangesAtOnce = 49;

export interface ConfigurePorts extends Pausing {
  readonly store: ConfigurationStore;
  readonly deployed: Deployed;
  now(): Date;
}

export interface ConfigurationSource {
  /** Some seconds old at most. */
  load(): Promise<Configuration>;
  /** As it is now: for who would refuse something by what is some seconds old. */
  loadAnew(): Promise<Configuration>;
}

export interface Blocklist {
  /** @param entry in the form of `blockEntry`. @returns whether it is new: the same again changes nothing. */
  add(entry: string): Promise<boolean>;
  /** @returns whether it was there. */
  remove(entry: string): Promise<boolean>;
  entries(): Promise<readonly string[]>;
}

/** The history of what owners decide (CONS-05), where no row changes with it. */
export interface AuditTrail {
  /** The same again is no fault. */
  add(entry: AuditEntry): Promise<void>;
  /** The entry of a place; undefined when there is none. */
  find(place: AuditPlace): Promise<AuditEntry | undefined>;
}
