import * as z from 'zod';
import { macroLineFault } from '#domain/configuration/languages/macros.ts';
import { baseLanguages, type MailLanguage } from '#domain/configuration/languages/mail-language.ts';
import { languageCode, line, orNothing } from '../columns.ts';
import type { Lookup } from '../lookup.ts';

export const languages: Lookup<MailLanguage> = {
  name: 'language',
  key: 'code',
  label: { en: 'Languages', ru: 'Языки' },
  help: {
    en: 'Languages that customers are written to in. "basedOn" is the language whose texts are translated (null for the default one); "words" are frequent short words by which a mail is told to be in it. German, French and Spanish ship switched off: their texts are there.',
    ru: 'Языки, на которых мы пишем клиентам. basedOn — с какого языка переводят его тексты (null — с основного); words — частые короткие слова, по которым узнают язык письма. Немецкий, французский и испанский поставляются выключенными: тексты для них есть.',
  },
  mostRows: 50,
  schema: z.strictObject({
    code: languageCode,
    name: line(60),
    active: z.boolean().default(true),
    basedOn: orNothing(languageCode),
    words: z
      .string()
      .trim()
      .toLowerCase()
      .max(1000)
      .regex(/^[\p{L}\p{M}]*( +[\p{L}\p{M}]+)*$/u, { error: 'must be words with spaces between them' })
      .default(''),
    macros: z
      .string()
      .trim()
      .max(4000)
      .superRefine((lines, context) => {
        for (const [index, text] of lines.split('\n').entries()) {
          const fault = text.trim() === '' ? undefined : macroLineFault(text);
          if (fault) context.addIssue({ code: 'custom', message: `line ${index + 1} ${fault}` });
        }
      })
      .default(''),
  }),
  baseRows: () => baseLanguages,
  switched: (_, active) => ({ active }),
};
