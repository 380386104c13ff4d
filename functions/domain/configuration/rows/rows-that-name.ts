import { columnsOfLookup } from '#domain/configuration/columns/lookup-columns.ts';
import { settingColumns } from '#domain/configuration/columns/setting-columns.ts';
import type { Takes } from '#domain/configuration/columns/takes.ts';
import { type LookupName, lookupNames } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed, lookups } from '#domain/configuration/lookups/lookups.ts';
import type { Rule, RuleAction } from '#domain/configuration/rules/rule.ts';
import { ruleFields } from '#domain/configuration/rules/rule-fields.ts';
import type { Present } from './row-change.ts';
import { type PlainRow, plainRow, rowsInEffect } from './rows-in-effect.ts';

/** A row that names another one, and in which column. */
export interface Naming {
  readonly lookup: LookupName;
  readonly name: string;
  readonly column: string;
}

/** Rows in effect that name a row: what else a change of it concerns. */
export function rowsThatName(lookup: LookupName, name: string, { deployed, rows }: Present): readonly Naming[] {
  return lookupNames.flatMap((of) =>
    rowsInEffect(lookupNamed(of), deployed, rows).rows.flatMap((one) => {
      if (of === lookup && one.name === name) return [];
      return columnsThatName(of, plainRow(one.row), lookup, name).map((column) => ({
        lookup: of,
        name: one.name,
        column,
      }));
    }),
  );
}

function columnsThatName(of: LookupName, row: PlainRow, lookup: LookupName, name: string): readonly string[] {
  if (of === 'setting') {
    const setting = Object.entries(settingColumns).find(([one]) => one === row.name)?.[1];
    return setting && isNamed(setting.takes, row.value, lookup, name) ? ['value'] : [];
  }
  const plain = Object.entries(columnsOfLookup(of))
    .filter(([column, { takes }]) => isNamed(takes, row[column], lookup, name))
    .map(([column]) => column);
  if (of !== 'rule') return plain;
  // Parsed when it was read: it only gets its type back.
  const { data } = lookups.rule.schema.safeParse(row);
  return data ? [...plain, ...partsThatName(data, lookup, name)] : plain;
}

function isNamed(takes: Takes, value: unknown, lookup: LookupName, name: string): boolean {
  if (takes.is === 'row') return takes.of === lookup && value === name;
  return takes.is === 'rows' && takes.of === lookup && Array.isArray(value) && value.includes(name);
}

function partsThatName({ conditions, actions }: Rule, lookup: LookupName, name: string): readonly string[] {
  const asked = conditions.flatMap(({ field, value }, index) => {
    const kind = ruleFields[field]?.kind;
    const isAsked = kind?.is === 'name' && kind.of === lookup && [value].flat().includes(name);
    return isAsked ? [`conditions[${index}]`] : [];
  });
  const done = actions.flatMap((action, index) =>
    namedBy(action).some((one) => one.lookup === lookup && one.name === name) ? [`actions[${index}]`] : [],
  );
  return [...asked, ...done];
}

function namedBy(action: RuleAction): readonly { readonly lookup: LookupName; readonly name: string | undefined }[] {
  switch (action.do) {
    case 'send':
      return [{ lookup: 'template', name: action.template }];
    case 'set':
      return action.field === 'priority' ? [] : [{ lookup: action.field, name: action.value }];
    case 'assign':
      return [
        { lookup: 'agent', name: action.agent },
        { lookup: 'group', name: action.group },
      ];
    case 'call':
      return [{ lookup: 'webhook', name: action.webhook }];
    case 'note':
      return [];
  }
}
