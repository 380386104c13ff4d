import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { choiceOf, column, type Takes } from './takes.ts';

const longestName = 60;
const longestLabel = 100;

export const yesOrNo: Takes = { is: 'yes-no' };
export const row = (of: LookupName): Takes => ({ is: 'row', of });
export const rows = (of: LookupName): Takes => ({ is: 'rows', of });

/** Columns that many lookups have. */
export const nameColumn = column(
  'Name',
  'Название',
  { is: 'line', most: longestName },
  { en: 'Other rows name it so; it stays.', ru: 'Под этим именем его знают другие строки; оно не меняется.' },
);

export const plainNameColumn = column(
  'Name',
  'Имя',
  { is: 'line', most: 40 },
  {
    en: 'Lower-case letters, digits and hyphens. It stays.',
    ru: 'Строчные латинские буквы, цифры и дефисы. Оно не меняется.',
  },
);

export const labelColumn = column(
  'Label',
  'Подпись',
  { is: 'words', most: longestLabel },
  { en: 'What people read for it.', ru: 'Что читают люди.' },
);

export const activeColumn = column('Switched on', 'Включено', yesOrNo);

export const signatureColumn = column(
  'Signature',
  'Подпись в письмах',
  { is: 'markdown', most: 1000 },
  { en: 'Markdown with macros.', ru: 'Markdown с макросами.' },
);

export const languageChoice = { en: ['English', 'английский'], ru: ['Russian', 'русский'] } as const;

export const priorityChoice = choiceOf({
  High: ['High', 'Высокий'],
  Medium: ['Medium', 'Средний'],
  Low: ['Low', 'Низкий'],
});
