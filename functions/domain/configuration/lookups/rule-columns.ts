import * as z from 'zod';
import {
  type Condition,
  operators,
  type RuleAction,
  readerNames,
  settableFields,
} from '#domain/configuration/rules/rule.ts';
import { operatorsOf, ruleFields } from '#domain/configuration/rules/rule-fields.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { line, mailAddress, plainName, properName } from './columns.ts';

const mostValues = 50;
const longestValue = 300;
const oneValue = z.string().trim().min(1).max(longestValue);

export const condition: z.ZodType<Condition> = z
  .strictObject({
    field: z.enum(Object.keys(ruleFields)),
    operator: z.enum(operators),
    value: z
      .union([oneValue, z.number(), z.boolean(), z.array(oneValue).min(1).max(mostValues)], {
        error: `must be text, a number, true, false, or a list of 1 to ${mostValues} texts`,
      })
      .optional(),
  })
  .superRefine((one, context) => {
    const fault = faultOf(one);
    if (fault) context.addIssue({ code: 'custom', path: [fault.column], message: fault.message });
  });

/** What does not fit between a field, what is asked of it, and the value. */
function faultOf({ field, operator, value }: Condition): { column: string; message: string } | undefined {
  const kind = ruleFields[field]?.kind;
  if (!kind) return undefined;
  const possible = operatorsOf[kind.is];
  if (!possible.includes(operator))
    return { column: 'operator', message: `is not asked of ${field}: take one of ${possible.join(', ')}` };
  if (operator === 'is-empty' || operator === 'is-not-empty')
    return value === undefined ? undefined : { column: 'value', message: `is none of ${operator}: take it out` };
  const wrong = (message: string) => ({ column: 'value', message });
  if (value === undefined) return wrong('is missing');
  const isList = operator === 'one-of' || operator === 'none-of';
  if (isList !== Array.isArray(value)) return wrong(isList ? 'must be a list' : 'must be one value, no list');
  if (kind.is === 'number') return typeof value === 'number' ? undefined : wrong('must be a number');
  if (kind.is === 'yes-no') return typeof value === 'boolean' ? undefined : wrong('must be true or false');
  const values = Array.isArray(value) ? value : [value];
  if (!values.every((each) => typeof each === 'string')) return wrong('must be text');
  if (kind.is !== 'choice') return undefined;
  const other = values.find((each) => !kind.of.includes(each));
  if (other === undefined) return undefined;
  return wrong(`"${other}" is none of ${kind.of.join(', ')}${didYouMean(other, kind.of)}`);
}

const isReader = (text: string) => readerNames.some((name) => name === text) || mailAddress.safeParse(text).success;

const reader = z
  .string()
  .trim()
  .toLowerCase()
  .refine(isReader, {
    error: ({ input }) =>
      `"${String(input)}" is nobody who is told: take a mail address, or one of ${readerNames.join(', ')}${didYouMean(String(input), readerNames)}`,
  });

const send = z.strictObject({
  do: z.literal('send'),
  template: plainName,
  to: z.array(reader).min(1).max(5),
});
const set = z.strictObject({
  do: z.literal('set'),
  field: z.enum(settableFields),
  value: properName,
});
const assign = z
  .strictObject({ do: z.literal('assign'), agent: mailAddress.optional(), group: line(100).optional() })
  .refine(({ agent, group }) => agent !== undefined || group !== undefined, { error: 'names neither agent nor group' });
const note = z.strictObject({ do: z.literal('note'), text: z.string().trim().min(1).max(4000) });

const call = z.strictObject({ do: z.literal('call'), webhook: plainName });

const deeds = ['send', 'set', 'assign', 'note', 'call'];

/** What rules do: another kind is one more of these. */
export const action: z.ZodType<RuleAction> = z.discriminatedUnion('do', [send, set, assign, note, call], {
  error: ({ input }) =>
    `${JSON.stringify(doneBy(input) ?? null)} is nothing that rules do: take one of ${deeds.join(', ')}`,
});

function doneBy(input: unknown): unknown {
  return typeof input === 'object' && input !== null ? Object.getOwnPropertyDescriptor(input, 'do')?.value : undefined;
}
