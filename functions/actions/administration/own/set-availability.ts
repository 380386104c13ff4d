import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { agents } from '#domain/configuration/lookups/agents.ts';
import { changedRow } from '#domain/configuration/rows/row-change.ts';
import { rowsInEffect } from '#domain/configuration/rows/rows-in-effect.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { changeRow } from '../change-row.ts';

/** When rules give an agent cases. */
export interface Availability {
  /** Undefined for who is here. */
  readonly awayUntil: string | undefined;
  /** Cases in work beyond which none come by rule; undefined for any number. */
  readonly mostCases: number | undefined;
}

/**
 * An agent says of themselves until when they are away, and how much they take (CASE-09). Who is back before that came back now: they get
 * what has waited a few at a time.
 * @throws Refusal change-wrong for who is no agent, or away until a time that is past.
 */
export async function setAvailability(
  who: string,
  { awayUntil, mostCases }: Availability,
  ports: ConfigurePorts,
): Promise<void> {
  const now = ports.now().toISOString();
  if (awayUntil !== undefined && awayUntil <= now)
    throw new Refusal('change-wrong', 'The time until which you are away is past.');
  await changeRow(
    { who, lookup: 'agent', name: who },
    (lookup, name, present) => {
      const { rows } = rowsInEffect(agents, present.deployed, present.rows);
      const own = rows.find((row) => row.name === name)?.row;
      if (!own) throw new Refusal('change-wrong', 'Nobody has entered you as an agent.');
      const wasAway = own.awayUntil !== undefined && own.awayUntil > now;
      const until = awayUntil ?? (wasAway ? now : own.awayUntil);
      return changedRow(lookup, name, { awayUntil: until ?? null, mostCases: mostCases ?? null }, present);
    },
    ports,
  );
}
