import type { WholeCases } from '#actions/case/ports.ts';
import type { ConfigurationSource, ConfigurePorts } from '#actions/configuration/ports.ts';
import { listCases } from '#actions/lists/list-cases.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import { rules } from '#domain/configuration/lookups/rules.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import { type RuleDryRun, ruleDryRun } from '#domain/reports/rule-dry-run.ts';
import { checkRow } from './check-row.ts';

export interface DryRunPorts extends ConfigurePorts {
  readonly wholeCases: WholeCases;
  readonly lists: CaseLists;
  readonly configuration: ConfigurationSource;
}

export interface AskedDryRun {
  /** Of the rule, saved or not. */
  readonly name: string;
  readonly columns: Readonly<Record<string, unknown>>;
  /** `next` of the page before. */
  readonly cursor: string | undefined;
}

/** A page of it: who asks goes on until there is no next one, and adds up. */
export interface DryRunPage extends RuleDryRun {
  readonly since: string;
  readonly next: string | undefined;
}

/** Each is read whole. */
const pageSize = 25;
const days = 30;

/**
 * What a rule would have done to the cases of the last thirty days, as it would be saved (NOTE-12). Nothing is written and nobody is told.
 * @throws RowWrong when it could not be saved so.
 */
export async function dryRunRule({ name, columns, cursor }: AskedDryRun, ports: DryRunPorts): Promise<DryRunPage> {
  const { configuration, lists, wholeCases, now } = ports;
  const configured = await configuration.loadAnew();
  const rule = await ruleToTry(name, columns, configured.rules, ports);
  const since = new Date(now().getTime() - days * 24 * 60 * 60_000).toISOString();
  const looking = { who: '', groups: [], now: now().toISOString() };
  const filter = { list: 'all', statuses: [] } as const;
  const page = await listCases({ filter, order: 'newest', limit: pageSize, cursor, looking }, { lists, configuration });
  const recent = page.cases.filter(
    ({ lastMessageAt, lastWordAt = '' }) => lastMessageAt >= since || lastWordAt >= since,
  );
  const whole = await Promise.all(recent.map(({ number }) => wholeCases.whole(number)));
  const known = whole.filter((one) => one !== undefined);
  const isEnd = recent.length < page.cases.length;
  return { ...ruleDryRun(rule, known, since, configured), since, next: isEnd ? undefined : page.next };
}

/** Switched on, whatever it says of that. */
async function ruleToTry(
  name: string,
  columns: AskedDryRun['columns'],
  saved: readonly Rule[],
  ports: DryRunPorts,
): Promise<Rule> {
  const known = saved.find((one) => one.name === name);
  const { faults, change } = await checkRow({ lookup: 'rule', name, row: columns, isNew: !known }, ports);
  if (faults.length > 0) throw new RowWrong(faults);
  const rule = change ? rules.schema.parse({ ...change.after, name }) : known;
  if (!rule) throw new Error(`The rule ${name} is neither new nor known`);
  return { ...rule, active: true };
}
