import { plannedImport } from '#domain/lookups/planned-import.ts';
import type { RowChange } from '#domain/lookups/row-change.ts';
import { changeConfiguration } from './change-configuration.ts';
import { type ConfigurePorts, mostChangesAtOnce } from './configuration-ports.ts';

export interface ImportAsked {
  readonly who: string;
  /** What the file holds. */
  readonly content: unknown;
  /** Whether rows that the file does not name go, in the lookups that it speaks of. */
  readonly replace: boolean;
}

export interface Imported {
  readonly changes: readonly RowChange[];
  /** More than one when the changes did not fit into one: then each was made by itself, in order. */
  readonly transactions: number;
}

/** More than all rows that there may be. */
const mostTransactions = 200;

/** What importing a file would change. @throws Refusal that names every wrong place of the file */
export async function planImport(
  { content, replace }: Omit<ImportAsked, 'who'>,
  { store, deployed }: ConfigurePorts,
): Promise<Imported> {
  const { rows } = await store.read();
  const changes = plannedImport(content, { deployed, rows }, { replace });
  return { changes, transactions: Math.ceil(changes.length / mostChangesAtOnce) };
}

/**
 * Takes over the rows of a file (CONS-06): all or nothing up to 49 changes, else in steps. Stopped between steps, the same import
 * goes on with what is left.
 * @throws Refusal that names every wrong place of the file; nothing was changed then
 */
export async function importConfiguration(
  { who, content, replace }: ImportAsked,
  ports: ConfigurePorts,
): Promise<Imported> {
  const changes: RowChange[] = [];
  for (let transactions = 0; transactions < mostTransactions; transactions++) {
    const done = await changeConfiguration(
      { who, what: 'imported' },
      (present) => plannedImport(content, present, { replace }).slice(0, mostChangesAtOnce),
      ports,
      // The plan was checked as a whole: half of it need not fit together.
      () => [],
    );
    if (done.length === 0) return { changes, transactions };
    changes.push(...done);
  }
  throw new Error('An import does not come to an end: somebody undoes it all the time');
}
