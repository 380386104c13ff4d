import * as z from 'zod';
import { basePhrases, type Phrase } from '#domain/configuration/languages/phrase.ts';
import { phraseNames } from '#domain/words/phrases/shipped-phrases.ts';
import { inLanguages, line } from '../columns.ts';
import { type Lookup, usualMostRows } from '../lookup.ts';

export const phrases: Lookup<Phrase> = {
  name: 'phrase',
  key: 'name',
  label: { en: 'Texts of pages and around mails', ru: 'Тексты страниц и вокруг писем' },
  help: {
    en: 'What customers read on the pages of ratings and downloads, and around the words of templates. {level}, {until} and the like are filled in: keep them.',
    ru: 'Что клиенты читают на страницах оценки и скачивания и вокруг текста шаблонов. {level}, {until} и подобное подставляется: оставьте как есть.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({ name: z.enum(phraseNames), text: inLanguages(line(500)) })
    .superRefine(({ name, text }, issues) => {
      for (const { language, placeholder } of lostPlaceholders(name, text))
        issues.addIssue({
          code: 'custom',
          path: ['text', language],
          message: `has lost ${placeholder}, which is filled in`,
        });
    }),
  baseRows: basePhrases,
};

const placeholders = /\{\w+\}/g;

function lostPlaceholders(
  name: Phrase['name'],
  text: Phrase['text'],
): readonly { readonly language: string; readonly placeholder: string }[] {
  const needed =
    basePhrases()
      .find((phrase) => phrase.name === name)
      ?.text.en.match(placeholders) ?? [];
  return Object.entries(text).flatMap(([language, words]) =>
    needed.filter((one) => !words.includes(one)).map((placeholder) => ({ language, placeholder })),
  );
}
