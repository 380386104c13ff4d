import { changeConfiguration } from '#actions/configuration/change-configuration.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { Lookup, LookupName } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { type Present, type RowChange, rowName } from '#domain/configuration/rows/row-change.ts';
import { differenceLine, rowDifferences } from '#domain/configuration/rows/row-differences.ts';
import { Refusal } from '#domain/words/refusal.ts';
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
 * @throws Refusal changed-meanwhile when the row has another version than the one that was seen.
 */
export async function changeRow(
  asked: RowAsked,
  decide: Decide,
  ports: ConfigurePorts,
): Promise<RowChange | undefined> {
  const lookup = lookupNamed(asked.lookup);
  const name = rowName(lookup, asked.name);
  const changes = await changeConfiguration(
    { who: asked.who },
    async (present) => {
      const stored = present.rows.find((row) => row.lookup === lookup.name && row.name === name);
      if (asked.version !== undefined && asked.version !== (stored?.version ?? 0))
        throw new Refusal('changed-meanwhile', await meanwhile(lookup.name, name, ports));
      const change = await decide(lookup, name, present);
      return change ? [change] : [];
    },
    ports,
  );
  return changes[0];
}

async function meanwhile(lookup: LookupName, name: string, { store, now }: ConfigurePorts): Promise<string> {
  const entries = await store.audit({ limit: mostEntries, before: lastPlace(now()) });
  const last = entries.find((entry) => entry.lookup === lookup && entry.name === name);
  if (!last) return `${lookup} "${name}" was changed meanwhile: look at it again`;
  const what = rowDifferences(last.before, last.after).map(differenceLine).join(', ');
  return `${lookup} "${name}" was ${last.what} meanwhile, by ${last.who} at ${last.at} (${what}): look at it again`;
}
