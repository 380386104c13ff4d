import { type Agent, leastDigestMinutes, mostDigestMinutes } from '#domain/configuration/agent.ts';
import type { Group } from '#domain/configuration/group.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import { type Columns, choiceOf, column } from './takes.ts';
import {
  activeColumn,
  labelColumn,
  languageChoice,
  nameColumn,
  row,
  rows,
  signatureColumn,
  yesOrNo,
} from './usual-columns.ts';

export const agentColumns: Columns<Agent> = {
  address: column('Mail address', 'Почтовый адрес', { is: 'address' }),
  name: column('Name', 'Имя', { is: 'line', most: 100 }, { en: 'As customers see it.', ru: 'Как его видят клиенты.' }),
  signature: signatureColumn,
  groups: column('Groups', 'Группы', rows('group')),
  language: column('Language', 'Язык', choiceOf(languageChoice)),
  notices: column(
    'Hears by mail of',
    'О чём сообщать почтой',
    choiceOf({
      mine: ['Their cases, and new cases of nobody', 'Свои обращения и новые ничьи'],
      all: ['Everything', 'Обо всём'],
      nothing: ['Nothing', 'Ни о чём'],
    }),
  ),
  digestMinutes: column(
    'In one mail, after',
    'Одним письмом, через',
    { is: 'minutes', least: leastDigestMinutes, most: mostDigestMinutes },
    {
      en: 'So long after the first notice one mail tells of all. Empty: a mail for each.',
      ru: 'Через столько после первого уведомления обо всех сообщит одно письмо. Пусто — письмо о каждом.',
    },
  ),
  active: activeColumn,
  takesCalls: column('Takes calls', 'Принимает звонки', yesOrNo, {
    en: 'Telephone calls ring in their console.',
    ru: 'Звонки показываются в консоли.',
  }),
  awayUntil: column(
    'Away until',
    'Отсутствует до',
    { is: 'moment' },
    {
      en: 'No rule gives them cases until then.',
      ru: 'До этого времени правила ничего не назначают.',
    },
  ),
  mostCases: column(
    'Most cases in work',
    'Обращений в работе не больше',
    { is: 'number', least: 1, most: 1000 },
    {
      en: 'Empty for any number.',
      ru: 'Пусто — без предела.',
    },
  ),
};

export const groupColumns: Columns<Group> = {
  name: nameColumn,
  label: labelColumn,
  members: column('Members', 'Участники', rows('agent')),
  active: activeColumn,
};

export const mailboxColumns: Columns<Omit<Mailbox, 'publicAddress'>> = {
  address: column('Mail address', 'Почтовый адрес', { is: 'address' }),
  displayName: column('Name of the sender', 'Имя отправителя', { is: 'line', most: 100 }),
  language: column(
    'Language of its cases',
    'Язык обращений',
    choiceOf({
      detect: ['That of the mail', 'По письму'],
      ...languageChoice,
      ...{ de: ['German', 'немецкий'], fr: ['French', 'французский'], es: ['Spanish', 'испанский'] },
    }),
  ),
  category: column('Category of its cases', 'Категория обращений', row('category')),
  service: column('Service of its cases', 'Сервис обращений', row('service')),
  group: column('Group of its cases', 'Группа обращений', row('group')),
  type: column('Type of its cases', 'Тип обращений', row('case-type')),
  assigns: column('Gives its cases to members of the group', 'Назначать обращения участникам группы', yesOrNo),
  forwarded: column('Microsoft 365 forwards its mail', 'Почту пересылает Microsoft 365', yesOrNo),
  signature: signatureColumn,
  agents: column(
    'Address of those who work it',
    'Адрес тех, кто его ведёт',
    { is: 'address' },
    {
      en: 'They are told when a mail comes back.',
      ru: 'Туда сообщается о вернувшихся письмах.',
    },
  ),
  replyAddress: column('Signed reply address', 'Подписанный адрес для ответа', yesOrNo, {
    en: 'Switch it off where plus-addresses do not arrive.',
    ru: 'Выключите, если адреса с плюсом не доходят.',
  }),
  quotesAnswered: column('Answers quote what they answer', 'Цитировать письмо, на которое отвечают', yesOrNo),
};
