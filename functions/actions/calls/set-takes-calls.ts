import { changeRow } from '#actions/administration/change-row.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { agents } from '#domain/configuration/lookups/agents.ts';
import { changedRow } from '#domain/configuration/rows/row-change.ts';
import { rowsInEffect } from '#domain/configuration/rows/rows-in-effect.ts';
import { Refusal } from '#domain/words/refusal.ts';

/**
 * An agent says of themselves whether calls ring in their console (CASE-07).
 * @throws Refusal change-wrong for who is no agent.
 */
export async function setTakesCalls(who: string, takesCalls: boolean, ports: ConfigurePorts): Promise<void> {
  await changeRow(
    { who, lookup: 'agent', name: who },
    (lookup, name, present) => {
      const { rows } = rowsInEffect(agents, present.deployed, present.rows);
      if (!rows.some((row) => row.name === name))
        throw new Refusal('change-wrong', 'Nobody has entered you as an agent.');
      return changedRow(lookup, name, { takesCalls }, present);
    },
    ports,
  );
}
