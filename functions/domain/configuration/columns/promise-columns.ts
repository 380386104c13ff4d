import type { Agreement } from '#domain/configuration/agreement.ts';
import type { CustomerAccount } from '#domain/configuration/customer-account.ts';
import type { CustomerCategory } from '#domain/configuration/customer-category.ts';
import type { Schedule } from '#domain/configuration/schedule.ts';
import type { ServiceLevel } from '#domain/configuration/service-level.ts';
import { type Columns, choiceOf, column } from './takes.ts';
import { activeColumn, labelColumn, nameColumn, row, rows } from './usual-columns.ts';

export const customerCategoryColumns: Columns<CustomerCategory> = {
  name: nameColumn,
  label: labelColumn,
  active: activeColumn,
};

export const accountColumns: Columns<CustomerAccount> = {
  name: column('Mail domain or address', 'Домен или адрес', { is: 'line', most: 320 }),
  category: column('Customer category', 'Категория клиента', row('customer-category')),
};

export const scheduleColumns: Columns<Schedule> = {
  name: nameColumn,
  label: labelColumn,
  zone: column(
    'Time zone',
    'Часовой пояс',
    { is: 'zone' },
    {
      en: 'Empty for the default one.',
      ru: 'Пусто — пояс по умолчанию.',
    },
  ),
  week: column('Hours of the week', 'Часы по дням недели', { is: 'structure' }),
  exceptions: column(
    'Exceptions',
    'Исключения',
    { is: 'structure' },
    {
      en: 'Holidays, short and long days.',
      ru: 'Праздники, короткие и длинные дни.',
    },
  ),
};

export const serviceLevelColumns: Columns<ServiceLevel> = {
  name: nameColumn,
  label: labelColumn,
  schedule: column('Schedule', 'График обслуживания', row('schedule')),
  account: column('For one account', 'Для одной компании', row('account')),
  customerCategory: column('For customers of a category', 'Для категории клиентов', row('customer-category')),
  service: column('For a service', 'Для сервиса', row('service')),
  norms: column(
    'What is promised',
    'Нормативы',
    { is: 'structure' },
    {
      en: 'Minutes of working time, for each priority or for any.',
      ru: 'Минуты рабочего времени, по приоритетам или для любого.',
    },
  ),
  responseBy: column(
    'What ends the time to respond',
    'Что завершает срок ответа',
    choiceOf({
      taken: ['Somebody takes the case', 'Обращение взяли в работу'],
      answer: ['Somebody answers', 'Ответили клиенту'],
      either: ['Whichever comes first', 'Что наступит раньше'],
    }),
  ),
  resolutionFrom: column(
    'When the time to resolve begins',
    'Когда начинается срок решения',
    choiceOf({
      registration: ['When the case is registered', 'При регистрации обращения'],
      taken: ['When somebody takes it', 'Когда обращение взяли в работу'],
    }),
  ),
  remindMinutes: column('Reminder before a deadline', 'Напоминание до срока', {
    is: 'minutes',
    least: 0,
    most: 1_051_200,
  }),
  dailyCheck: column(
    'Daily check of the norm',
    'Ежедневная проверка норматива',
    { is: 'structure' },
    {
      en: 'Each day at a time: how much of the last days was resolved in time, and below how many percent it is told.',
      ru: 'Каждый день в заданное время: сколько решено в срок за последние дни и ниже какого процента сообщать.',
    },
  ),
  active: activeColumn,
};

export const agreementColumns: Columns<Agreement> = {
  name: nameColumn,
  account: column('Account', 'Компания', row('account')),
  services: column('Services', 'Сервисы', rows('service'), { en: 'None for all.', ru: 'Ни одного — для всех.' }),
  level: column('Service level', 'Уровень обслуживания', row('service-level')),
  from: column('First day', 'Первый день', { is: 'day' }),
  until: column('Last day', 'Последний день', { is: 'day' }, { en: 'Empty for no end.', ru: 'Пусто — бессрочно.' }),
  active: activeColumn,
};
