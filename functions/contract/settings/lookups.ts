import * as z from 'zod';
import { routes } from '../route.ts';
import { words } from '../values.ts';

export const lookupName = z.enum([
  'language',
  'status',
  'category',
  'case-type',
  'agent',
  'group',
  'service',
  'customer-category',
  'account',
  'schedule',
  'service-level',
  'agreement',
  'satisfaction-level',
  'template',
  'text-block',
  'phrase',
  'webhook',
  'mailbox',
  'rule',
  'setting',
  'blocked',
]);

/** What a column or a setting takes: how people are asked for it. `PUT` checks what they say, and `check` tells before. */
export const takes = z.object({
  is: z.enum([
    'line',
    'text',
    'markdown',
    'words',
    'texts',
    'yes-no',
    'address',
    'addresses',
    'web-address',
    'image',
    'color',
    'zone',
    'moment',
    'day',
    'choice',
    'row',
    'rows',
    'number',
    'minutes',
    'structure',
  ]),
  /** Of `row` and `rows`: the lookup whose rows it names. */
  of: lookupName.optional(),
  choices: z.array(z.object({ value: z.string(), label: words })).optional(),
  /** Of numbers. */
  least: z.number().optional(),
  /** Of numbers; letters of text. */
  most: z.number().optional(),
  unit: words.optional(),
});

export const column = z.object({
  name: z.string(),
  label: words,
  help: words.optional(),
  takes,
  /** Whether a new row must have it. */
  required: z.boolean(),
  /** Whether null clears it. */
  clearable: z.boolean(),
  /** What stands in a new row that leaves it out. */
  usual: z.unknown().optional(),
});

export const lookup = z.object({
  name: lookupName,
  label: words,
  help: words,
  /** Column that names a row. */
  key: z.string(),
  columns: z.array(column),
  mostRows: z.int(),
  /** Whether its rows can be switched off. */
  switchable: z.boolean(),
});

/** A single value: a row of the lookup `setting`, whose column `value` takes this. */
export const setting = z.object({
  name: z.string(),
  label: words,
  /** What it means. */
  help: words,
  topic: z.object({ name: z.string(), label: words }),
  takes,
  /** Whether null clears it. */
  clearable: z.boolean(),
  /** As it ships. */
  usual: z.unknown().optional(),
});

export type LookupName = z.output<typeof lookupName>;
export type Takes = z.output<typeof takes>;
export type Column = z.output<typeof column>;
export type LookupAnswer = z.output<typeof lookup>;
export type SettingAnswer = z.output<typeof setting>;

export const lookupRoutes = routes({
  listLookups: {
    method: 'GET',
    path: '/settings/lookups',
    role: 'admin',
    summary: 'Every lookup with its columns, and every setting with what it takes',
    answer: z.object({ lookups: z.array(lookup), settings: z.array(setting) }),
    tagged: true,
  },
});
