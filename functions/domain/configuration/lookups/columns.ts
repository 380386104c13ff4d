import * as z from 'zod';
import type { Words } from '#domain/words/words.ts';

/** Text of one line. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, { error: 'has characters that cannot be seen: write it on one line' });

/** Name of a status, a category or a service: people read it, and it stands in keys. */
export const properName = line(60).regex(/^[^#]*$/, { error: 'has a "#", which names must not have' });

/** Name of a row that names of workflows are made of. */
export const plainName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, {
  error: 'must be 1 to 40 lower-case letters, digits and hyphens, such as "closed-politely"',
});

/** Ends mails: Markdown with macros. */
export const signature = z.string().trim().min(1).max(1000);

export const mailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'is no mail address' }));

/** An instant, as ISO 8601 has it; stored in UTC. */
export const moment = z.iso
  .datetime({ offset: true, error: 'is no time such as 2026-12-24T09:00:00Z or 2026-12-24T09:00:00+03:00' })
  .transform((text) => new Date(text).toISOString());

/** By https; a picture that was put up where the console has no name on the web comes from there. */
const webOrigin = /^(https:\/\/[\w.-]+(:\d+)?(\/[^\s"'<>;,]*)?|http:\/\/[\w-]+(:\d+)?\/picture-[0-9a-f]{32}\.[a-z]+)$/;

/** Address of an image, or nothing. Of what mail and pages may load nothing else stands in it: it goes into a policy of pages. */
export const webImage = z
  .string()
  .trim()
  .max(2000)
  .refine((url) => url === '' || (webOrigin.test(url) && URL.canParse(url)), {
    error: 'is no web address that begins with https://',
  });

/** Nothing, written as null or left out, or a value. */
export const orNothing = <Value>(schema: z.ZodType<Value>) =>
  schema
    .nullable()
    .default(null)
    .transform((value): Value | undefined => value ?? undefined);

const noLanguageCode = 'is no code of a language, such as "de" or "pt-BR"';

/** As BCP 47 has it: `de`, `pt-BR`. */
export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, {
  error: noLanguageCode,
});

/** The same, or `detect`: as the mail is written. */
export const languageOrDetect = z.string().regex(/^(detect|[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2})$/, {
  error: 'is neither "detect" nor the code of a language, such as "de"',
});

/** Something for each of several languages. */
export const byLanguage = <Value>(schema: z.ZodType<Value>) =>
  z.record(z.string(), schema).superRefine((values, issues) => {
    for (const code of Object.keys(values))
      if (!languageCode.safeParse(code).success)
        issues.addIssue({ code: 'custom', path: [code], message: noLanguageCode });
  });

/** The same in several languages (CASE-20); what is missing in English or in Russian takes the words of another one. */
export const inLanguages = (text: z.ZodType<string>): z.ZodType<Words> =>
  z
    .object({ en: text.optional(), ru: text.optional() })
    .catchall(text.optional())
    .superRefine((words, issues) => {
      for (const code of Object.keys(words))
        if (!languageCode.safeParse(code).success)
          issues.addIssue({
            code: 'custom',
            path: [code],
            message: 'is no code of a language, such as "de" or "pt-BR"',
          });
    })
    .refine((words) => Object.values(words).some((one) => one !== undefined), {
      error: 'has words neither in "en" nor in "ru"',
    })
    .transform((words): Words => {
      const said = Object.entries(words).flatMap(([code, one]) => (one === undefined ? [] : [[code, one] as const]));
      const [, first = ''] = said[0] ?? [];
      return { ...Object.fromEntries(said), en: words.en ?? words.ru ?? first, ru: words.ru ?? words.en ?? first };
    });

/** What people read for a row; its name where nothing is said. */
export const label = inLanguages(line(100)).optional();

export function labelled<Row extends { readonly name: string; readonly label?: Words | undefined }>(
  row: Row,
): Omit<Row, 'label'> & { readonly label: Words } {
  return { ...row, label: row.label ?? { en: row.name, ru: row.name } };
}
