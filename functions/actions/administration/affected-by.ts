import type { WholeCases } from '#actions/case/ports.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { ListPorts } from '#actions/lists/list-cases.ts';
import { concernOf } from '#domain/administration/concerned-cases.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { type Naming, rowsThatName } from '#domain/configuration/rows/rows-that-name.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { isWork } from '#domain/configuration/status.ts';

/** A number of things of which not all were looked at. */
export interface Counted {
  readonly count: number;
  /** Whether there may be more. */
  readonly atLeast: boolean;
}

/** What a change of a row concerns (CONS-02). */
export interface Affected {
  /** Cases that are worked on; undefined where no case names such a row. */
  readonly cases: Counted | undefined;
  /** What is to happen by itself and looks at the row when its time comes. */
  readonly waits: Counted | undefined;
  readonly rows: readonly Naming[];
}

export type AffectedPorts = Pick<ConfigurePorts, 'store' | 'deployed'> &
  Pick<ListPorts, 'lists'> & { readonly wholeCases: WholeCases };

/** Heads of cases that are read where the lists do not know enough of them. */
const mostHeads = 300;
/** Cases whose waits are read. */
const mostWhole = 40;
const resolvedShown = 100;

/** What a row of a lookup stands behind: cases, waits and other rows. It reads the lists of work, and little besides. */
export async function affectedBy(lookup: LookupName, name: string, ports: AffectedPorts): Promise<Affected> {
  const { deployed } = ports;
  const stored = await ports.store.read();
  const present = { deployed, rows: stored.rows };
  const { configuration } = configurationInEffect(deployed, stored.rows);
  const rows = rowsThatName(lookup, name, present);
  const [cases, waits] = await Promise.all([
    casesOf(lookup, name, configuration, ports),
    waitsOf(lookup, name, rows, configuration, ports),
  ]);
  return { cases, waits, rows };
}

async function casesOf(
  lookup: LookupName,
  name: string,
  configuration: Configuration,
  { lists }: AffectedPorts,
): Promise<Counted | undefined> {
  const { statuses } = configuration;
  if (lookup === 'setting') return name === 'closeResolvedCasesAfterDays' ? resolved(configuration, lists) : undefined;
  const concern = concernOf(lookup, name, configuration);
  if (!concern) return undefined;
  if (lookup === 'status' && !isWork(name, statuses)) return newest([name], lists);
  const work = await lists.ofStatuses(statuses.map((one) => one.name).filter((one) => isWork(one, statuses)));
  if (concern.by === 'list') return { count: work.filter(concern.concerns).length, atLeast: false };
  const heads = await lists.cases(work.slice(0, mostHeads).map(({ number }) => number));
  return { count: heads.filter(concern.concerns).length, atLeast: work.length > mostHeads };
}

function resolved({ statuses }: Configuration, lists: ListPorts['lists']): Promise<Counted> {
  const names = statuses.filter(({ kind }) => kind === 'resolved').map(({ name }) => name);
  return newest(names, lists);
}

/** Of statuses whose cases are done, which are many. */
async function newest(statuses: readonly string[], lists: ListPorts['lists']): Promise<Counted> {
  const found = await Promise.all(statuses.map((status) => lists.newestOf(status, resolvedShown + 1, undefined)));
  const counts = found.map(({ length }) => Math.min(length, resolvedShown));
  return {
    count: counts.reduce((sum, count) => sum + count, 0),
    atLeast: found.some(({ length }) => length > resolvedShown),
  };
}

/** Waits that a change of the row reaches: those of a rule, of the rules that send a template, of the cases in a status. */
async function waitsOf(
  lookup: LookupName,
  name: string,
  rows: readonly Naming[],
  { rules, statuses }: Configuration,
  { lists, wholeCases }: AffectedPorts,
): Promise<Counted | undefined> {
  const named = lookup === 'rule' ? [name] : rows.filter((row) => row.lookup === 'rule').map((row) => row.name);
  const delayed = rules.filter((rule) => named.includes(rule.name) && rule.delayMinutes + rule.workingMinutes > 0);
  const isClosing = lookup === 'setting' && name === 'closeResolvedCasesAfterDays';
  if (!['rule', 'template', 'webhook'].includes(lookup) && !isClosing) return undefined;
  if (delayed.length === 0 && !isClosing) return { count: 0, atLeast: false };
  const isConcerned = ({ state, purpose }: Wait) =>
    state === 'waiting' &&
    (isClosing ? purpose.kind === 'closing' : 'rule' in purpose && delayed.some((rule) => rule.name === purpose.rule));
  const within = isClosing
    ? statuses.filter(({ kind }) => kind === 'resolved').map((one) => one.name)
    : statusesOf(
        delayed,
        statuses.filter(({ kind }) => kind !== 'final').map((one) => one.name),
      );
  const found = await Promise.all(within.map((status) => lists.newestOf(status, mostWhole + 1, undefined)));
  const numbers = found.flat().map(({ number }) => number);
  const cases = await Promise.all(numbers.slice(0, mostWhole).map((number) => wholeCases.whole(number)));
  return {
    count: cases.flatMap((one) => one?.waits ?? []).filter(isConcerned).length,
    atLeast: numbers.length > mostWhole,
  };
}

/** Statuses in which waits of rules can run: those that all of them name, else any that is not final. */
function statusesOf(rules: readonly Rule[], others: readonly string[]): readonly string[] {
  const named = rules.map(({ conditions, match }) =>
    match === 'all'
      ? conditions.flatMap(({ field, operator, value }) =>
          field === 'status' && (operator === 'is' || operator === 'one-of') ? [value ?? []].flat().map(String) : [],
        )
      : [],
  );
  return named.some((names) => names.length === 0) ? others : [...new Set(named.flat())];
}
