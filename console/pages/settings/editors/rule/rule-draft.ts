import type { Columns } from '../../setup-requests.ts';

export type ConditionValue = string | number | boolean | readonly string[];

export interface ConditionDraft {
  readonly field: string;
  readonly operator: string;
  /** Missing for what asks whether there is anything. */
  readonly value?: ConditionValue | undefined;
}

export type ActionDraft =
  | { readonly do: 'send'; readonly template: string; readonly to: readonly string[] }
  | { readonly do: 'set'; readonly field: string; readonly value: string }
  | { readonly do: 'assign'; readonly agent?: string | undefined; readonly group?: string | undefined }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'call'; readonly webhook: string };

export type Deed = ActionDraft['do'];

/** A rule while it is edited. */
export interface RuleDraft {
  readonly active: boolean;
  readonly on: string;
  readonly match: 'all' | 'any';
  readonly conditions: readonly ConditionDraft[];
  readonly actions: readonly ActionDraft[];
  readonly delayMinutes: number;
  readonly workingMinutes: number;
}

/** A rule from the columns of its row; what a new one lacks is empty. */
export function ruleOf(columns: Columns): RuleDraft {
  return {
    active: columns.active !== false,
    on: textOf(columns.on),
    match: columns.match === 'any' ? 'any' : 'all',
    conditions: listOf(columns.conditions).map(conditionOf),
    actions: listOf(columns.actions).map(actionOf),
    delayMinutes: Number(columns.delayMinutes ?? 0),
    workingMinutes: Number(columns.workingMinutes ?? 0),
  };
}

/** What a new action of a kind says at first. */
export function newAction(deed: Deed): ActionDraft {
  return actionOf({ do: deed });
}

function conditionOf(row: Readonly<Record<string, unknown>>): ConditionDraft {
  const value = conditionValue(row.value);
  return { field: textOf(row.field), operator: textOf(row.operator), ...(value !== undefined && { value }) };
}

function conditionValue(value: unknown): ConditionValue | undefined {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function actionOf(row: Readonly<Record<string, unknown>>): ActionDraft {
  switch (row.do) {
    case 'set':
      return { do: 'set', field: textOf(row.field) || 'status', value: textOf(row.value) };
    case 'assign':
      return { do: 'assign', ...orNothing('agent', row.agent), ...orNothing('group', row.group) };
    case 'note':
      return { do: 'note', text: textOf(row.text) };
    case 'call':
      return { do: 'call', webhook: textOf(row.webhook) };
    default:
      return { do: 'send', template: textOf(row.template), to: Array.isArray(row.to) ? row.to.map(String) : [] };
  }
}

function orNothing(name: string, value: unknown): Readonly<Record<string, string>> {
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}
