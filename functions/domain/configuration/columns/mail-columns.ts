import type { Blocked } from '#domain/configuration/lookups/blocked.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { Rule } from '#domain/configuration/rules/rule.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import type { Webhook } from '#domain/configuration/webhook.ts';
import { type Columns, choiceOf, column } from './takes.ts';
import { activeColumn, labelColumn, plainNameColumn } from './usual-columns.ts';

const twoYears = 1_051_200;

export const templateColumns: Columns<MailTemplate> = {
  name: plainNameColumn,
  label: labelColumn,
  audience: column(
    'Written for',
    'Для кого',
    choiceOf({ customer: ['Customers', 'Для клиентов'], agent: ['Agents', 'Для сотрудников'] }),
  ),
  version: column(
    'Version of its texts',
    'Редакция текста',
    { is: 'number', least: 0, most: 99_999 },
    {
      en: 'Changes when texts are saved; 0 for those that ship.',
      ru: 'Меняется при сохранении текста; 0 — поставляемый.',
    },
  ),
  active: activeColumn,
};

export const textBlockColumns: Columns<TextBlock> = {
  name: plainNameColumn,
  text: column('Text', 'Текст', { is: 'texts', most: 10_000 }, { en: 'Markdown.', ru: 'Markdown.' }),
};

export const webhookColumns: Columns<Webhook> = {
  name: plainNameColumn,
  url: column(
    'Web address',
    'Адрес',
    { is: 'web-address' },
    {
      en: 'Takes JSON by POST; each call is signed.',
      ru: 'Принимает JSON методом POST; каждый вызов подписан.',
    },
  ),
  active: activeColumn,
};

export const ruleColumns: Columns<Rule> = {
  name: plainNameColumn,
  on: column(
    'When',
    'Когда',
    choiceOf({
      registered: ['A case was registered', 'Обращение зарегистрировано'],
      message: ['A message came', 'Пришло сообщение'],
      'status-entered': ['A status was entered', 'Обращение перешло в состояние'],
      'field-changed': ['A field was changed', 'Изменено поле'],
      assigned: ['A case was assigned', 'Обращение назначено'],
      rated: ['A case was rated', 'Обращение оценено'],
      'deadline-near': ['A deadline is near', 'Срок подходит'],
      'deadline-missed': ['A deadline was missed', 'Срок пропущен'],
      'norm-missed': ['A norm was missed', 'Норматив не выполнен'],
      bounced: ['A mail came back', 'Письмо вернулось'],
      complained: ['Somebody complained of a mail', 'Пожаловались на письмо'],
    }),
  ),
  match: column(
    'Holds when',
    'Выполняется, если верно',
    choiceOf({ all: ['All conditions hold', 'Всё из условий'], any: ['Any condition holds', 'Любое из условий'] }),
  ),
  conditions: column('Conditions', 'Условия', { is: 'structure' }),
  actions: column('Actions', 'Действия', { is: 'structure' }),
  delayMinutes: column('Delay', 'Задержка', { is: 'minutes', least: 0, most: twoYears }),
  workingMinutes: column('Delay in working time', 'Задержка в рабочем времени', {
    is: 'minutes',
    least: 0,
    most: twoYears,
  }),
  active: activeColumn,
};

export const blockedColumns: Columns<Blocked> = {
  name: column(
    'Address or domain',
    'Адрес или домен',
    { is: 'line', most: 320 },
    {
      en: 'A domain covers its subdomains.',
      ru: 'Домен включает поддомены.',
    },
  ),
};
