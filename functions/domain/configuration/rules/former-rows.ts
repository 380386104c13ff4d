import * as z from 'zod';
import { baseNotificationRules } from './base-rules.ts';
import { type NotificationRule, ruleOf } from './notification-rule.ts';

/** Name of the lookup that notification rules were before they were rows of the table of all rules (NOTE-12). */
export const formerLookup = 'notification-rule';

/** Columns of its rows, as they were stored and exported; names are checked as those of a rule. */
const formerColumns = z.strictObject({
  name: z.unknown(),
  status: z.string({ error: 'is missing' }),
  category: z.string().nullish(),
  usage: z.enum(['immediately', 'with-delay', 'off']),
  delayMinutes: z.int().min(0).default(0),
  template: z.string({ error: 'is missing' }),
});

type Columns = Readonly<Record<string, unknown>>;

/**
 * The columns of a rule, from those of a notification rule: what is left out is as it ships. Nothing is lost: a row that nobody
 * understands stays as it is, and is told as such.
 */
export function ruleColumns(name: string, columns: object): { readonly columns: Columns; readonly error?: z.ZodError } {
  const base = baseNotificationRules.find((one) => one.name === name);
  const read = formerColumns.safeParse({ ...base, ...columns, name });
  if (!read.success) return { columns: { ...columns }, error: read.error };
  const former: NotificationRule = { ...read.data, name, category: read.data.category ?? undefined };
  return { columns: { ...ruleOf(former) } };
}

interface Stored {
  readonly lookup: string;
  readonly name: string;
  readonly value?: unknown;
}

/** Stored rows as they are read since: one of the table of all rules comes before one that it was made of. */
export function withoutFormerRows<Row extends Stored>(stored: readonly Row[]): readonly (Row & { former?: true })[] {
  const isReplaced = ({ name }: Row) => stored.some((row) => row.lookup === 'rule' && row.name === name);
  return stored.flatMap((row): (Row & { former?: true })[] => {
    if (row.lookup !== formerLookup) return [row];
    const columns = typeof row.value === 'object' && row.value !== null ? row.value : {};
    const { name: _, ...value } = ruleColumns(row.name, columns).columns;
    return isReplaced(row) ? [] : [{ ...row, lookup: 'rule', value, former: true }];
  });
}
