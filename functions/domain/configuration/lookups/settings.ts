import * as z from 'zod';
import type { Settings } from '#domain/configuration/configuration.ts';
import type { Words } from '#domain/words/words.ts';
import { isTimeZone } from '#domain/worktime/zone.ts';
import { languageCode, line, mailAddress, orNothing, properName, webImage } from './columns.ts';
import { oneOf, type Values, wholeNumber, yesOrNo } from './setting-values.ts';

/** The mask is chosen when deploying: another one would lose the numbers that were printed (CASE-02). */
export type EditableSettings = Omit<Settings, 'caseNumberMask'>;
export type SettingName = keyof EditableSettings;

interface Setting<Value> extends Values<Value> {
  readonly meaning: Words;
}

const days: Words = { en: 'days', ru: 'дней' };
const mailsAnHour = wholeNumber(0, 100_000, { en: 'mails an hour', ru: 'писем в час' });
const percent = wholeNumber(0, 100, { en: 'percent', ru: 'процентов' });
const image = {
  takes: { en: 'an address by https, or ""', ru: 'адрес https или ""' },
  schema: webImage,
};
const finalStatus = {
  takes: { en: 'the name of a final status', ru: 'название конечного состояния' },
  schema: properName,
};

export const settings: { readonly [Name in SettingName]: Setting<EditableSettings[Name]> } = {
  linkByNumberInBody: {
    meaning: {
      en: 'A case number in the body of a mail finds its case.',
      ru: 'Номер обращения в тексте письма находит обращение.',
    },
    ...yesOrNo,
  },
  strangersWhoQuoteANumber: {
    meaning: {
      en: 'What becomes of the mail of a stranger who quotes a case number.',
      ru: 'Что делать с письмом постороннего, который указал номер обращения.',
    },
    ...oneOf('join-unverified', 'new-case'),
  },
  thanksReopenNothing: {
    meaning: {
      en: 'A mail that only says thank you does not reopen its resolved case.',
      ru: 'Письмо, в котором только благодарят, не открывает решённое обращение снова.',
    },
    ...yesOrNo,
  },
  publicMailDomains: {
    meaning: {
      en: 'Further domains where anybody may open a mailbox, with spaces between them: their people are no colleagues.',
      ru: 'Ещё домены, где ящик заводит кто угодно, через пробел: их люди — не коллеги.',
    },
    takes: {
      en: 'domains such as "city.example post.example", or ""',
      ru: 'домены, например "city.example post.example", или ""',
    },
    schema: z
      .string()
      .trim()
      .toLowerCase()
      .max(4000)
      .regex(/^([a-z0-9-]+(\.[a-z0-9-]+)+([\s,]+|$))*$/, { error: 'holds something that is no domain' }),
  },
  createCasesForJunk: {
    meaning: {
      en: 'Blocked senders, spam and viruses become cases; otherwise such mail is held.',
      ru: 'Письма заблокированных, спам и вирусы становятся обращениями; иначе задерживаются.',
    },
    ...yesOrNo,
  },
  statusOfJunkCases: {
    meaning: {
      en: 'Final status of the cases for junk.',
      ru: 'Конечное состояние обращений по нежелательным письмам.',
    },
    ...finalStatus,
  },
  automaticMailPerRecipientAndHour: {
    meaning: {
      en: 'Most automatic mails to one inbox in an hour.',
      ru: 'Больше автоматических писем в час один адрес не получит.',
    },
    ...mailsAnHour,
  },
  automaticMailPerHour: {
    meaning: { en: 'Most automatic mails in an hour in all.', ru: 'Больше автоматических писем в час не уйдёт.' },
    ...mailsAnHour,
  },
  domainShareOfAutomaticMail: {
    meaning: {
      en: 'Of the automatic mails of an hour, the most that the senders of one mail domain cause.',
      ru: 'Какую долю автоматических писем в час могут вызвать отправители одного домена.',
    },
    ...percent,
  },
  newcomersShareOfAutomaticMail: {
    meaning: {
      en: 'Of the automatic mails of an hour, the most that go to who is not known: new to us, or not proven.',
      ru: 'Какую долю автоматических писем в час получат неизвестные: новые и непроверенные.',
    },
    ...percent,
  },
  notifyRecipients: {
    meaning: {
      en: 'Which other addressees of a proven first mail get copies of notifications. Known are those who wrote to us before, and people of the customer’s company.',
      ru: 'Кто из остальных адресатов проверенного первого письма получает копии уведомлений. Известные — те, кто писал нам раньше, и люди компании клиента.',
    },
    ...oneOf('nobody-else', 'known', 'all'),
  },
  mailsToCustomers: {
    meaning: {
      en: 'Which mails customers get. Answers and questions are: that their mail arrived, questions, that the case is resolved or ends unresolved.',
      ru: 'О чём пишут клиентам. Ответы и вопросы — это сообщение, что письмо получено, вопросы, решение или закрытие без решения.',
    },
    ...oneOf('every-status', 'answers-and-questions'),
  },
  supportAddress: {
    meaning: {
      en: 'Mailbox that cases write from which did not come by mail; empty for the first one.',
      ru: 'Ящик, от имени которого пишут обращения, пришедшие не по почте; пусто — первый.',
    },
    takes: { en: 'the address of a mailbox, or null', ru: 'адрес ящика или null' },
    schema: orNothing(mailAddress),
  },
  defaultLanguage: {
    meaning: {
      en: 'Language of cases whose mail tells none, and of texts that another language lacks: the code of one that is switched on.',
      ru: 'Язык обращений, когда по письму его не понять, и текстов, которых нет на другом языке: код включённого языка.',
    },
    takes: { en: 'the code of a language, such as en or de', ru: 'код языка, например ru или de' },
    schema: languageCode,
  },
  closeResolvedCasesAfterDays: {
    meaning: {
      en: 'Days without an answer after which a resolved case closes by itself; 0 for never.',
      ru: 'Через сколько дней без ответа решённое обращение закрывается само; 0 — никогда.',
    },
    ...wholeNumber(0, 730, days),
  },
  statusOfUnansweredCases: {
    meaning: { en: 'Final status that such a case goes to.', ru: 'Конечное состояние, в которое оно переходит.' },
    ...finalStatus,
  },
  keepClosedCasesDays: {
    meaning: {
      en: 'Days after its newest message after which a closed case loses all that tells of people: mails, notes, files, names. Number, times and figures stay. 0 for never.',
      ru: 'Через сколько дней после последнего сообщения закрытое обращение теряет всё, что говорит о людях: письма, заметки, файлы, имена. Номер, сроки и цифры остаются. 0 — никогда.',
    },
    ...wholeNumber(0, 36_500, days),
  },
  keepRawMailDays: {
    meaning: {
      en: 'The same for mails as they came, of closed cases: their text and files stay in the case. 0 for never.',
      ru: 'То же для исходных писем закрытых обращений: текст и файлы в обращении остаются. 0 — никогда.',
    },
    ...wholeNumber(0, 36_500, days),
  },
  keepHeldMailDays: {
    meaning: {
      en: 'Days after which held mail goes that nobody has settled; 0 for never. Spam and viruses go after 90 days in any case.',
      ru: 'Через сколько дней удаляется задержанная почта, с которой никто не разобрался; 0 — никогда. Спам и вирусы удаляются через 90 дней в любом случае.',
    },
    ...wholeNumber(0, 36_500, days),
  },
  statusOfMergedCases: {
    meaning: {
      en: 'Final status of a case that was merged into another one.',
      ru: 'Конечное состояние обращения, которое объединили с другим.',
    },
    ...finalStatus,
  },
  ratingSettlesAfterMinutes: {
    meaning: {
      en: 'Minutes after which a click on one level alone counts as a rating; several clicks are a scanner’s.',
      ru: 'Через сколько минут нажатие на один уровень считается оценкой; нажатия на несколько — работа сканера.',
    },
    ...wholeNumber(1, 1440, { en: 'minutes', ru: 'минут' }),
  },
  ratingLinkDays: {
    meaning: { en: 'Days that the links of a scale work.', ru: 'Сколько дней действуют ссылки шкалы оценки.' },
    ...wholeNumber(1, 365, days),
  },
  thankYouImageUrl: {
    meaning: {
      en: 'Image on the page that thanks for a rating, on the web by https; empty for the one that ships.',
      ru: 'Изображение на странице благодарности за оценку, адрес https; пусто — стандартное.',
    },
    ...image,
  },
  undoSendSeconds: {
    meaning: {
      en: 'Seconds in which an agent can take back an answer that they sent; 0 sends at once.',
      ru: 'Сколько секунд сотрудник может отменить отправленный ответ; 0 — уходит сразу.',
    },
    ...wholeNumber(0, 120, { en: 'seconds', ru: 'секунд' }),
  },
  defaultTimeZone: {
    meaning: {
      en: 'IANA time zone of the times in mails, such as Europe/Berlin.',
      ru: 'Часовой пояс времени в письмах (IANA), например Europe/Moscow.',
    },
    takes: { en: 'a name such as Europe/Berlin', ru: 'название, например Europe/Moscow' },
    schema: z.string().refine(isTimeZone, { error: 'is no time zone such as Europe/Moscow, America/New_York or UTC' }),
  },
  countryOfPhones: {
    meaning: {
      en: 'Country of phone numbers that are written without its code, in two letters such as DE: 030 901820 and +49 30 901820 are then one phone.',
      ru: 'Страна номеров телефона, записанных без её кода, двумя буквами, например RU: тогда 912 345-67-89 и +7 912 345-67-89 — один номер.',
    },
    takes: { en: 'two letters such as DE, or ""', ru: 'две буквы, например RU, или ""' },
    schema: z.string().trim().toUpperCase().refine(isCountry, { error: 'is no country such as DE, GB or RU' }),
  },
  logoUrl: {
    meaning: {
      en: 'Image above every mail and page, on the web by https; empty for none.',
      ru: 'Изображение над каждым письмом и каждой страницей, адрес https; пусто — без него.',
    },
    ...image,
  },
  companyName: {
    meaning: {
      en: 'Name of the company in mails, on pages and in the console; empty for the name of the mailbox that writes.',
      ru: 'Название компании в письмах, на страницах и в консоли; пусто — имя ящика, с которого пишут.',
    },
    takes: { en: 'a name, or ""', ru: 'название или ""' },
    schema: z.union([z.literal(''), line(60)]),
  },
  accentColor: {
    meaning: {
      en: 'Colour of buttons and links in mails, on pages and in the console. Where it is too pale or too dark for words, a darker or lighter one of it is used.',
      ru: 'Цвет кнопок и ссылок в письмах, на страницах и в консоли. Где он слишком бледный или тёмный для текста, берётся более тёмный или светлый его оттенок.',
    },
    takes: { en: 'a colour such as #0b57d0', ru: 'цвет, например #0b57d0' },
    schema: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/, { error: 'is no colour such as #0b57d0' }),
  },
  siteAddress: {
    meaning: {
      en: 'Address that the links in mails begin with, by https; empty for the one of the deployment.',
      ru: 'Адрес, с которого начинаются ссылки в письмах, по https; пусто — адрес установки.',
    },
    takes: { en: 'an address by https, or ""', ru: 'адрес https или ""' },
    schema: z
      .string()
      .trim()
      .max(200)
      .refine((url) => url === '' || (/^https:\/\/[^\s"'<>?#]+$/.test(url) && URL.canParse(url)), {
        error: 'is no web address such as https://support.example.com',
      }),
  },
  casesForWhoReturns: {
    meaning: {
      en: 'Most cases that rules give an agent in half an hour, in the first two hours after they were away.',
      ru: 'Сколько обращений в полчаса правила назначают сотруднику в первые два часа после возвращения.',
    },
    ...wholeNumber(1, 100, { en: 'cases', ru: 'обращений' }),
  },
  agentsSeeOwnGroups: {
    meaning: {
      en: 'Agents and viewers see the cases of their groups and their own alone; admins and machines see all.',
      ru: 'Сотрудники и наблюдатели видят только обращения своих групп и свои; администраторы и программы видят все.',
    },
    ...yesOrNo,
  },
  downloadLinkDays: {
    meaning: {
      en: 'Days that links to attachments work which are too large for mail.',
      ru: 'Сколько дней действуют ссылки на вложения, которые не помещаются в письмо.',
    },
    ...wholeNumber(1, 3650, days),
  },
};

// Keys of an object are typed as text.
export const settingNames = Object.keys(settings) as SettingName[];

function isCountry(code: string): boolean {
  return (
    code === '' || (/^[A-Z]{2}$/.test(code) && new Intl.DisplayNames(['en'], { type: 'region' }).of(code) !== code)
  );
}
