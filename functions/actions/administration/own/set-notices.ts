import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { agents } from '#domain/configuration/lookups/agents.ts';
import { changedRow } from '#domain/configuration/rows/row-change.ts';
import { rowsInEffect } from '#domain/configuration/rows/rows-in-effect.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { changeRow } from '../change-row.ts';

/** What an agent hears by mail, and after how many minutes in one mail; each is a mail when undefined. */
export interface WantedNotices {
  readonly notices: NonNullable<Agent['notices']>;
  readonly digestMinutes: number | undefined;
}

/**
 * An agent says of themselves what they hear by mail, and how often (NOTE-12).
 * @throws Refusal change-wrong for who is no agent.
 */
export async function setNotices(
  who: string,
  { notices, digestMinutes }: WantedNotices,
  ports: ConfigurePorts,
): Promise<void> {
  await changeRow(
    { who, lookup: 'agent', name: who },
    (lookup, name, present) => {
      const { rows } = rowsInEffect(agents, present.deployed, present.rows);
      if (!rows.some((row) => row.name === name))
        throw new Refusal('change-wrong', 'Nobody has entered you as an agent.');
      return changedRow(lookup, name, { notices, digestMinutes: digestMinutes ?? null }, present);
    },
    ports,
  );
}
