import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { lookups } from '#domain/configuration/lookups/lookups.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { afterChanges, replacedRow } from '#domain/configuration/rows/row-change.ts';
import type { PlainRow, StoredRow } from '#domain/configuration/rows/rows-in-effect.ts';
import { type ImaginedCase, type TriedLevel, triedLevel } from '#domain/deadline/tried-level.ts';

export interface LevelAsked extends Omit<ImaginedCase, 'at'> {
  /** Undefined for now. */
  readonly at: string | undefined;
  /** A level as it is edited, which holds instead of the one that is saved. */
  readonly edited: { readonly name: string; readonly columns: PlainRow } | undefined;
}

type TryPorts = Pick<ConfigurePorts, 'store' | 'deployed' | 'now'>;

/**
 * Which service level a case would get, by the rows as they are now (SLA-03).
 * @throws RowWrong when what is edited is no level
 */
export async function tryLevel({ at, edited, ...imagined }: LevelAsked, ports: TryPorts): Promise<TriedLevel> {
  const { rows } = await ports.store.read();
  const { configuration } = configurationInEffect(ports.deployed, edited ? withEdited(edited, rows, ports) : rows);
  const company = imagined.company?.trim().toLowerCase();
  const customer = imagined.customer?.trim().toLowerCase();
  return triedLevel({ ...imagined, company, customer, at: at ?? ports.now().toISOString() }, configuration);
}

function withEdited(
  { name, columns }: NonNullable<LevelAsked['edited']>,
  rows: readonly StoredRow[],
  { deployed }: TryPorts,
): readonly StoredRow[] {
  const change = replacedRow(lookups['service-level'], name, columns, { deployed, rows });
  return change ? afterChanges([change], { rows }, 0) : rows;
}
