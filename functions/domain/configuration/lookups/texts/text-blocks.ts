import * as z from 'zod';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import { inLanguages, plainName } from '../columns.ts';
import { type Lookup, usualMostRows } from '../lookup.ts';

const longestText = 10_000;

const text = z
  .string()
  .max(longestText)
  .refine((words) => words.trim() !== '', { error: 'is blank' });

export const textBlocks: Lookup<TextBlock> = {
  name: 'text-block',
  key: 'name',
  label: { en: 'Text blocks', ru: 'Текстовые блоки' },
  help: {
    en: 'Words for reuse, in Markdown: {{ blocks.opening-hours }} in templates and in replies of agents.',
    ru: 'Готовые фрагменты в Markdown: {{ blocks.opening-hours }} в шаблонах и в ответах сотрудников.',
  },
  mostRows: usualMostRows,
  schema: z.strictObject({ name: plainName, text: inLanguages(text) }),
  baseRows: () => [],
};
