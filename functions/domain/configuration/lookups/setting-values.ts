import * as z from 'zod';
import type { Words } from '#domain/words/words.ts';

/** Values that a setting may have. */
export interface Values<Value> {
  /** What people may write for it, with its unit. */
  readonly takes: Words;
  readonly schema: z.ZodType<Value>;
}

const yes: readonly unknown[] = ['yes', 'on', 'true', 'да'];
const no: readonly unknown[] = ['no', 'off', 'false', 'нет'];

/** True or false, and the words for them that people write. */
export const yesOrNo: Values<boolean> = {
  takes: { en: 'yes or no', ru: 'yes (да) или no (нет)' },
  schema: z.preprocess((value) => {
    const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (yes.includes(word)) return true;
    return no.includes(word) ? false : value;
  }, z.boolean()),
};

/** @param unit of the number: days, mails an hour */
export function wholeNumber(least: number, most: number, unit: Words): Values<number> {
  const range = { en: `${least} to ${most}`, ru: `от ${least} до ${most}` };
  return {
    takes: { en: `${range.en} ${unit.en}`, ru: `${range.ru} ${unit.ru}` },
    schema: z.int().min(least).max(most),
  };
}

export function oneOf<const Value extends string>(...values: readonly [Value, ...Value[]]): Values<Value> {
  return { takes: { en: values.join(' or '), ru: values.join(' или ') }, schema: z.enum(values) };
}
