import { changeConfiguration } from '#actions/configuration/change-configuration.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { Lookup, LookupName } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { type Present, type RowChange, rowName } from '#domain/configuration/rows/row-change.ts';
import { RowChangedMeanwhile } from '#domain/configuration/rows/row-changed-meanwhile.ts';
import { differenceLine, rowDifferences } from '#domain/configuration/rows/row-differences.ts';
import { plainRow, rowsInEffect } from '#domain/configuration/rows/rows-in-effect.ts';
import type { SavedChange } from '#domain/configuration/rows/saved-change.ts';
import { lastPlace } from './list-audit.ts';

/** Which row somebody wants to change. */
export interface RowAsked {
  readonly who: string;
  readonly lookup: LookupName;
  readonly name: string;
  /** Version that they have seen; undefined for whatever it is now. */
  readonly version?: number | undefined;
}

export type Decide = (
  lookup: Lookup,
  name: string,
  present: Present,
) => RowChange | undefined | Promise<RowChange | undefined>;

/** How far back it is looked for who changed a row. */
const mostEntries = 100;

/**
 * Changes one row.
 * @returns undefined when it was so already.
 * @throws RowChangedMeanwhile when the row has another version than the one that was seen.
 */
export async function changeRow(
  asked: RowAsked,
  decide: Decide,
  ports: ConfigurePorts,
): Promise<SavedChange | undefined> {
  const lookup = lookupNamed(asked.lookup);
  const name = rowName(lookup, asked.name);
  const changes = await changeConfiguration(
    { who: asked.who },
    async (present) => {
      const stored = present.rows.find((row) => row.lookup === lookup.name && row.name === name);
      if (asked.version !== undefined && asked.version !== (stored?.version ?? 0))
        throw await changedMeanwhile(lookup, name, present, ports);
      const change = await decide(lookup, name, present);
      return change ? [change] : [];
    },
    ports,
  );
  return changes[0];
}

/** What became of the row that somebody has seen in another version, and who did that. */
async function changedMeanwhile(
  lookup: Lookup,
  name: string,
  { deployed, rows }: Present,
  { store, now }: ConfigurePorts,
): Promise<RowChangedMeanwhile> {
  const found = rowsInEffect(lookup, deployed, rows).rows.find((one) => one.name === name);
  const entries = await store.audit({ limit: mostEntries, before: lastPlace(now()) });
  const last = entries.find((entry) => entry.lookup === lookup.name && entry.name === name);
  return new RowChangedMeanwhile(meanwhileWords(lookup.name, name, last), {
    columns: found && plainRow(found.row),
    version: found?.version ?? 0,
    changedBy: last?.who,
    changedAt: last?.at,
  });
}

function meanwhileWords(lookup: LookupName, name: string, last: AuditEntry | undefined): string {
  if (!last) return `${lookup} "${name}" was changed meanwhile: look at it again`;
  const what = rowDifferences(last.before, last.after).map(differenceLine).join(', ');
  return `${lookup} "${name}" was ${last.what} meanwhile, by ${last.who} at ${last.at} (${what}): look at it again`;
}
