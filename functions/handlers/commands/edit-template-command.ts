import * as z from 'zod';
import { byLanguage, inLanguages, languageCode, line } from '#domain/configuration/lookups/columns.ts';

const who = z.string().trim().min(1).max(200);
const name = z.string().min(1).max(40);
const number = z.int().min(0);
/** That the asker has seen; left out for whatever it is now. */
const version = number.optional();
const audience = z.enum(['customer', 'agent']).optional();
// What a part may be is checked with the rest: its fault then has a place.
const parts = z.strictObject({ subject: z.string(), html: z.string(), text: z.string() });
const texts = byLanguage(parts);
const shown = { name, texts: texts.optional(), version, caseNumber: z.int().positive().optional(), audience };

/** What somebody may ask of the function `edit-template`. */
export const editTemplateCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('list-templates') }),
  z.strictObject({ command: z.literal('show-template'), name, version }),
  z.strictObject({
    command: z.literal('save-template'),
    who,
    name,
    texts,
    note: z.string().max(500).default(''),
    version,
    audience,
    label: inLanguages(line(100)).optional(),
  }),
  z.strictObject({ command: z.literal('restore-template'), who, name, restored: number, version }),
  z.strictObject({ command: z.literal('list-template-history'), name }),
  z.strictObject({ command: z.literal('preview-template'), ...shown }),
  z.strictObject({
    command: z.literal('send-test'),
    ...shown,
    to: z.string().min(3).max(320),
    language: languageCode.default('en'),
  }),
]);

export type EditTemplateCommand = z.output<typeof editTemplateCommand>;
