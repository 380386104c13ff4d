import type { Configuration, Settings } from '#domain/configuration/configuration.ts';
import { newStatus, reopenedStatus, type Status, type StatusKind } from '#domain/configuration/status.ts';
import { type Fault, meant } from './fault.ts';
import { namesTwice } from './names-twice.ts';

const kinds: readonly StatusKind[] = ['new', 'open', 'paused', 'resolved', 'final'];

/** What is wrong between statuses, and with those that code and settings count on (CASE-03). */
export function statusFaults({ statuses, settings }: Configuration): readonly Fault[] {
  return [
    ...namesTwice('status', statuses),
    ...statuses.flatMap((status) => nextFaults(status, statuses, settings)),
    ...kinds.flatMap((kind) => missingKind(kind, statuses)),
    ...needed(newStatus, 'new', 'new cases get it', statuses),
    ...needed(reopenedStatus, 'open', 'replies reopen cases with it', statuses),
    ...chosen('statusOfJunkCases', settings, statuses),
    ...chosen('statusOfUnansweredCases', settings, statuses),
    ...chosen('statusOfMergedCases', settings, statuses),
  ];
}

function nextFaults({ name, kind, next }: Status, statuses: readonly Status[], settings: Settings): readonly Fault[] {
  const fault = (message: string, column = 'next') => ({ lookup: 'status' as const, name, column, message });
  const faults: Fault[] = next.flatMap((one, index) =>
    statuses.some((status) => status.name === one)
      ? []
      : [fault(`"${one}" is no status: add it first, or take it out${meant(one, statuses)}`, `next[${index}]`)],
  );
  if (kind === 'final') return faults;
  const comesBack = kind === 'resolved' || kind === 'paused';
  if (comesBack && !next.includes(reopenedStatus))
    faults.push(fault(`must have "${reopenedStatus}": a reply reopens a case that is ${kind}`));
  const end = settings.statusOfUnansweredCases;
  if (kind === 'resolved' && settings.closeResolvedCasesAfterDays > 0 && !next.includes(end))
    faults.push(
      fault(`must have "${end}", which unanswered cases go to; or set closeResolvedCasesAfterDays to 0 for never`),
    );
  return next.length > 0 ? faults : [...faults, fault('is empty: a case would never leave this status')];
}

function missingKind(kind: StatusKind, statuses: readonly Status[]): readonly Fault[] {
  if (statuses.some((status) => status.active && status.kind === kind)) return [];
  const off = statuses.find((status) => status.kind === kind);
  const message = `at least one status of kind "${kind}" must be switched on`;
  return [{ lookup: 'status', name: off?.name ?? '', column: off ? 'active' : 'kind', message }];
}

/** Of a status that code knows by its name. */
function needed(name: string, kind: StatusKind, why: string, statuses: readonly Status[]): readonly Fault[] {
  const fault = (column: string, message: string) => [{ lookup: 'status' as const, name, column, message }];
  const row = statuses.find((status) => status.name === name);
  if (!row) return fault('', `is missing: ${why}`);
  if (row.kind !== kind) return fault('kind', `must be "${kind}": ${why}`);
  return row.active ? [] : fault('active', `must stay switched on: ${why}`);
}

/** Of a final status that a setting names. */
function chosen(
  setting: 'statusOfJunkCases' | 'statusOfUnansweredCases' | 'statusOfMergedCases',
  settings: Settings,
  statuses: readonly Status[],
): readonly Fault[] {
  const name = settings[setting];
  const fault = (message: string) => [{ lookup: 'setting' as const, name: setting, column: 'value', message }];
  const row = statuses.find((status) => status.name === name);
  if (!row) return fault(`"${name}" is no status: add it first, or take another${meant(name, statuses)}`);
  if (row.kind !== 'final') return fault(`"${name}" is of kind "${row.kind}" and must be final`);
  return row.active ? [] : fault(`"${name}" is switched off: switch it on, or take another`);
}
