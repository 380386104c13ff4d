import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { afterChanges, type Present, type RowChange } from '#domain/configuration/rows/row-change.ts';
import { checkConfiguration } from './check-configuration.ts';
import { type Fault, faultLine } from './fault.ts';

/** What changes would break. Faults that were there before hold nobody up. */
export function newFaults(changes: readonly RowChange[], present: Present): readonly Fault[] {
  const before = new Set(faultsBetween(present).map(faultLine));
  const rows = afterChanges(changes, present, 0);
  return faultsBetween({ ...present, rows }).filter((fault) => !before.has(faultLine(fault)));
}

/** Faults between the rows in effect. */
export function faultsBetween({ deployed, rows }: Present): readonly Fault[] {
  return checkConfiguration(configurationInEffect(deployed, rows).configuration);
}
