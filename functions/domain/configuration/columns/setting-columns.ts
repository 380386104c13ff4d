import type { SettingName } from '#domain/configuration/lookups/settings.ts';
import { type Column, choiceOf, column, type Takes } from './takes.ts';
import { row, yesOrNo } from './usual-columns.ts';

/** What settings are about, in the order in which people read them. */
export const settingTopics = {
  intake: { en: 'What mail becomes', ru: 'Что становится с письмом' },
  life: { en: 'Life of a case', ru: 'Жизнь обращения' },
  customers: { en: 'Mail to customers', ru: 'Письма клиентам' },
  limits: { en: 'Limits of automatic mail', ru: 'Пределы автоматических писем' },
  ratings: { en: 'Ratings', ru: 'Оценки' },
  agents: { en: 'Work of agents', ru: 'Работа сотрудников' },
  retention: { en: 'How long data are kept', ru: 'Сколько хранятся данные' },
  looks: { en: 'Looks and links', ru: 'Оформление и ссылки' },
} as const;

export type SettingTopic = keyof typeof settingTopics;

const number = (least: number, most: number, en: string, ru: string): Takes => ({
  is: 'number',
  least,
  most,
  unit: { en, ru },
});
const mailsAnHour = number(0, 100_000, 'mails an hour', 'писем в час');
const percent = number(0, 100, 'percent', 'процентов');

/** A setting as people know it; what it means stands with its schema. */
export const settingColumns: { readonly [Name in SettingName]: Column & { readonly topic: SettingTopic } } = {
  linkByNumberInBody: {
    topic: 'intake',
    ...column('Case numbers in the body count', 'Искать номер в тексте письма', yesOrNo),
  },
  strangersWhoQuoteANumber: {
    topic: 'intake',
    ...column(
      'Strangers who quote a case number',
      'Посторонние с номером обращения',
      choiceOf({
        'join-unverified': ['Join the case, marked as unverified', 'Присоединять с пометкой'],
        'new-case': ['Open a new case', 'Открывать новое обращение'],
      }),
    ),
  },
  thanksReopenNothing: {
    topic: 'intake',
    ...column('Thanks reopen nothing', 'Благодарность не открывает обращение', yesOrNo),
  },
  publicMailDomains: {
    topic: 'intake',
    ...column('Further public mail services', 'Ещё публичные почтовые службы', { is: 'line', most: 4000 }),
  },
  createCasesForJunk: { topic: 'intake', ...column('Junk becomes cases', 'Обращения из нежелательных писем', yesOrNo) },
  statusOfJunkCases: {
    topic: 'intake',
    ...column('Status of cases for junk', 'Состояние таких обращений', row('status')),
  },
  defaultLanguage: { topic: 'intake', ...column('Default language', 'Язык по умолчанию', row('language')) },
  closeResolvedCasesAfterDays: {
    topic: 'life',
    ...column('Resolved cases close after', 'Решённые закрываются через', number(0, 730, 'days', 'дней')),
  },
  statusOfUnansweredCases: {
    topic: 'life',
    ...column('Status that they then go to', 'Состояние, в которое переходят', row('status')),
  },
  keepClosedCasesDays: {
    topic: 'retention',
    ...column('Closed cases lose people after', 'Закрытые обезличиваются через', number(0, 36_500, 'days', 'дней')),
  },
  keepRawMailDays: {
    topic: 'retention',
    ...column(
      'Raw mails of closed cases go after',
      'Исходные письма удаляются через',
      number(0, 36_500, 'days', 'дней'),
    ),
  },
  keepHeldMailDays: {
    topic: 'retention',
    ...column('Held mail goes after', 'Задержанная почта удаляется через', number(0, 36_500, 'days', 'дней')),
  },
  statusOfMergedCases: {
    topic: 'life',
    ...column('Status of merged cases', 'Состояние объединённых обращений', row('status')),
  },
  mailsToCustomers: {
    topic: 'customers',
    ...column(
      'Mails to customers',
      'Письма клиентам',
      choiceOf({
        'every-status': ['Of every status, as the rules say', 'О каждом состоянии, как сказано в правилах'],
        'answers-and-questions': ['Only what answers or asks', 'Только ответы и вопросы'],
      }),
    ),
  },
  notifyRecipients: {
    topic: 'customers',
    ...column(
      'Copies to other addressees',
      'Копии остальным адресатам',
      choiceOf({
        'nobody-else': ['Nobody else', 'Никому'],
        known: ['Those who are known', 'Известным'],
        all: ['All', 'Всем'],
      }),
    ),
  },
  supportAddress: {
    topic: 'customers',
    ...column('Mailbox of cases that came without mail', 'Ящик обращений не из почты', row('mailbox')),
  },
  defaultTimeZone: { topic: 'customers', ...column('Time zone of mails', 'Часовой пояс в письмах', { is: 'zone' }) },
  countryOfPhones: {
    topic: 'customers',
    ...column('Country of phone numbers', 'Страна номеров телефона', { is: 'line', most: 2 }),
  },
  automaticMailPerRecipientAndHour: {
    topic: 'limits',
    ...column('To one inbox', 'На один адрес', mailsAnHour),
  },
  automaticMailPerHour: { topic: 'limits', ...column('In all', 'Всего', mailsAnHour) },
  domainShareOfAutomaticMail: {
    topic: 'limits',
    ...column('Share of one sender’s domain', 'Доля одного домена', percent),
  },
  newcomersShareOfAutomaticMail: { topic: 'limits', ...column('Share of newcomers', 'Доля неизвестных', percent) },
  ratingSettlesAfterMinutes: {
    topic: 'ratings',
    ...column('A click counts after', 'Нажатие засчитывается через', number(1, 1440, 'minutes', 'минут')),
  },
  ratingLinkDays: {
    topic: 'ratings',
    ...column('Links of a scale work', 'Ссылки оценки действуют', number(1, 365, 'days', 'дней')),
  },
  thankYouImageUrl: { topic: 'ratings', ...column('Image of thanks', 'Изображение благодарности', { is: 'image' }) },
  undoSendSeconds: {
    topic: 'agents',
    ...column('Answers can be taken back for', 'Ответ можно отменить в течение', number(0, 120, 'seconds', 'секунд')),
  },
  casesForWhoReturns: {
    topic: 'agents',
    ...column(
      'Cases for who returns, in half an hour',
      'Обращений вернувшемуся за полчаса',
      number(1, 100, 'cases', 'обращений'),
    ),
  },
  companyName: { topic: 'looks', ...column('Name of the company', 'Название компании', { is: 'line', most: 60 }) },
  agentsSeeOwnGroups: {
    topic: 'agents',
    ...column('Agents see their own groups only', 'Сотрудники видят только свои группы', yesOrNo),
  },
  logoUrl: { topic: 'looks', ...column('Logo', 'Логотип', { is: 'image' }) },
  accentColor: { topic: 'looks', ...column('Accent colour', 'Основной цвет', { is: 'color' }) },
  siteAddress: { topic: 'looks', ...column('Address of links', 'Адрес ссылок', { is: 'web-address' }) },
  downloadLinkDays: {
    topic: 'looks',
    ...column('Links to large files work', 'Ссылки на большие файлы действуют', number(1, 3650, 'days', 'дней')),
  },
};
