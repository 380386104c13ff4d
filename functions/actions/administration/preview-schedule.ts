import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { lookups } from '#domain/configuration/lookups/lookups.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { type PlainRow, readRow } from '#domain/configuration/rows/rows-in-effect.ts';
import { type ScheduleAhead, scheduleAhead } from '#domain/configuration/schedule-ahead.ts';

export interface ScheduleAsked {
  /** As it is edited: nothing of it need be saved. */
  readonly columns: PlainRow;
  /** Missing for now. */
  readonly at?: string | undefined;
  readonly days: number;
}

/**
 * The next days as a schedule has them that somebody edits (SLA-02).
 * @throws RowWrong
 */
export async function previewSchedule(
  { columns, at, days }: ScheduleAsked,
  { store, deployed, now }: Pick<ConfigurePorts, 'store' | 'deployed' | 'now'>,
): Promise<ScheduleAhead> {
  const { name: _, label: __, ...hours } = columns;
  const { row, faults } = readRow(lookups.schedule, 'Preview', hours);
  if (!row) throw new RowWrong(faults);
  const { settings } = configurationInEffect(deployed, (await store.read()).rows).configuration;
  return scheduleAhead(row, at === undefined ? now().getTime() : Date.parse(at), days, settings.defaultTimeZone);
}
