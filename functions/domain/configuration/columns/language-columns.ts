import type { MailLanguage } from '#domain/configuration/languages/mail-language.ts';
import type { Phrase } from '#domain/configuration/languages/phrase.ts';
import { type Columns, column } from './takes.ts';
import { activeColumn, row } from './usual-columns.ts';

export const languageColumns: Columns<MailLanguage> = {
  code: column('Code', 'Код', { is: 'line', most: 20 }, { en: 'Such as de or pt-BR.', ru: 'Например, de или pt-BR.' }),
  name: column(
    'Name',
    'Название',
    { is: 'line', most: 60 },
    { en: 'As its speakers call it.', ru: 'Как его называют те, кто на нём говорит.' },
  ),
  active: activeColumn,
  basedOn: column('Translated from', 'Переводится с', row('language'), {
    en: 'Empty for the default language.',
    ru: 'Пусто — с языка по умолчанию.',
  }),
  words: column(
    'Frequent words',
    'Частые слова',
    { is: 'line', most: 1000 },
    {
      en: 'By which its mails are known, with spaces between them. Without any, no mail is taken for it.',
      ru: 'По ним узнают язык письма; через пробел. Без них язык не определяется.',
    },
  ),
  macros: column(
    'Words of macros',
    'Слова макросов',
    { is: 'text', most: 4000 },
    {
      en: 'One a line, such as Betreff = Subject: [#Betreff#] then stands for the subject.',
      ru: 'По одному в строке, например Betreff = Subject: тогда [#Betreff#] означает тему.',
    },
  ),
};

export const phraseColumns: Columns<Phrase> = {
  name: column('Name', 'Имя', { is: 'line', most: 40 }),
  text: column(
    'Text',
    'Текст',
    { is: 'words', most: 500 },
    { en: 'What stands in {…} is filled in: keep it.', ru: 'Вместо {…} подставляется значение: оставьте как есть.' },
  ),
};
