import { type Fault, faultLine } from '#domain/configuration/checks/fault.ts';
import { furtherFaults } from '#domain/configuration/checks/further-faults.ts';
import { newFaults } from '#domain/configuration/checks/new-faults.ts';
import { lookupNames } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed, lookups } from '#domain/configuration/lookups/lookups.ts';
import { formerLookup } from '#domain/configuration/rules/former-rows.ts';
import { isStatusMail } from '#domain/configuration/rules/rule.ts';
import { type FileRow, fileRows, lookupsOfFile } from './configuration-file.ts';
import { FileWrong, type WrongPlace } from './file-wrong.ts';
import { afterChanges, type Present, type RowChange, removedRow, resetRow, wholeRow } from './row-change.ts';
import { HalfUnderstood, RowWrong } from './row-wrong.ts';
import { baseRows, rowsInEffect } from './rows-in-effect.ts';

export interface ImportOptions {
  /** Whether rows that the file does not name go, in the lookups that it speaks of. */
  readonly replace: boolean;
  /** Versions that the file's texts of templates have here, by name of the template. */
  readonly versions: ReadonlyMap<string, number>;
}

/**
 * What importing a file changes (CONS-06).
 * @throws FileWrong that names every wrong place of the file.
 */
export function plannedImport(
  content: unknown,
  present: Present,
  { replace, versions }: ImportOptions,
): readonly RowChange[] {
  const rows = fileRows(content);
  const withdrawn = replace ? withdrawnRows(rows, lookupsOfFile(content), present) : [];
  // Before the new ones, which need their room.
  const left = { ...present, rows: afterChanges(withdrawn, present, 0) };
  const versionOf = ({ name }: FileRow) => versions.get(name) ?? (replace ? 0 : undefined);
  const { changes, wrong } = madeRows(rows, left, versionOf);
  const all = [...changes, ...withdrawn];
  const faults = wrong.length > 0 ? allFaults(wrong, all, present) : newFaults(all, present);
  if (faults.length > 0) throw new FileWrong(faults.map((fault) => placed(fault, rows)));
  return all;
}

/** What is wrong with rows, and what else is wrong where that can be known. */
function allFaults(wrong: readonly RowWrong[], changes: readonly RowChange[], present: Present): readonly Fault[] {
  const halves = wrong.filter((one) => one instanceof HalfUnderstood);
  const further = halves.length === wrong.length ? furtherFaults(halves, changes, present) : [];
  return [...wrong.flatMap(({ faults }) => faults), ...further];
}

function madeRows(
  rows: readonly FileRow[],
  present: Present,
  versionOf: (row: FileRow) => number | undefined,
): { changes: RowChange[]; wrong: RowWrong[] } {
  const changes: RowChange[] = [];
  const wrong: RowWrong[] = [];
  let now = present;
  for (const row of rows) {
    try {
      const change = wholeRow(lookupNamed(row.lookup), row.name, row.columns, now, versionOf(row));
      if (!change) continue;
      changes.push(change);
      now = { ...now, rows: afterChanges([change], now, 0) };
    } catch (error) {
      if (!(error instanceof RowWrong)) throw error;
      wrong.push(error);
    }
  }
  return { changes, wrong };
}

/** Rows that nothing in the file names, those that name others first. */
function withdrawnRows(
  rows: readonly FileRow[],
  of: ReturnType<typeof lookupsOfFile>,
  present: Present,
): readonly RowChange[] {
  const named = new Set(rows.map(({ lookup, name }) => `${lookup}#${name}`));
  return lookupNames.toReversed().flatMap((lookupName) => {
    const isFormer = lookupName === 'rule' && !of.has(lookupName);
    if (isFormer ? !of.has(formerLookup) : !of.has(lookupName)) return [];
    const spokenOf = isFormer ? statusMails(present) : undefined;
    const lookup = lookupNamed(lookupName);
    const base = baseRows(lookup, present.deployed);
    return present.rows
      .filter((row) => row.lookup === lookupName && !named.has(`${lookupName}#${row.name}`))
      .filter(({ name }) => spokenOf?.has(name) ?? true)
      .map(({ name }) => (base.has(name) ? resetRow(lookup, name, present) : removedRow(lookup, name, present)))
      .filter((change) => change !== undefined);
  });
}

/** Names of the rules that a file can speak of which knows notification rules alone. */
function statusMails({ deployed, rows }: Present): ReadonlySet<string> {
  const found = rowsInEffect(lookups.rule, deployed, rows).rows.filter(({ row }) => isStatusMail(row));
  return new Set(found.map(({ name }) => name));
}

/** A fault where it stands in the file; one that the file only brings about, by its row. */
function placed(fault: Fault, rows: readonly FileRow[]): WrongPlace {
  const row = rows.find(({ lookup, name }) => lookup === fault.lookup && name === fault.name);
  if (!row) return { place: '', message: faultLine(fault) };
  const isValue = fault.lookup === 'setting' || fault.column === '';
  return { place: `${row.place}${isValue ? '' : `.${columnIn(row, fault.column)}`}`, message: fault.message };
}

/** What the parts of a rule were called when it was a notification rule. */
const formerNames: Readonly<Record<string, string>> = {
  'actions[0].template': 'template',
  'conditions[0].value': 'status',
  'conditions[1].value': 'category',
};

function columnIn({ place }: FileRow, column: string): string {
  return (place.startsWith(`lookups.${formerLookup}[`) ? formerNames[column] : undefined) ?? column;
}
