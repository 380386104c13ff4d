import { dayText } from '#domain/words/day-text.ts';
import type { Language } from '#domain/words/language.ts';
import { filledPhrase, shippedPhrases } from '#domain/words/phrases/shipped-phrases.ts';

const ratingLinks = 'https://console.postcase.example/rate/';

/** Where a level of a sample leads: nowhere. */
export function sampleRatingLink(place: number): string {
  return `${ratingLinks}${place}`;
}

/** Whether a text has such links. */
export function hasSampleLinks(text: string): boolean {
  return text.includes(ratingLinks);
}

/**
 * What templates say of a case that nobody has: for previews without a case, and to try templates on. It has every
 * column that a template may name (NOTE-07).
 */
export function templateSample(language: Language): Record<string, unknown> {
  const words = language === 'ru' ? said.ru : said.en;
  return {
    language,
    case: {
      number: 'SR-00000042',
      numberAndDate: filledPhrase(shippedPhrases(language)['mail-number-date'], {
        number: 'SR-00000042',
        date: dayText('2026-11-20', 'shortDay', language, 'UTC'),
      }),
      subject: words.subject,
      description: words.description,
      status: 'In progress',
      statusLabel: words.status,
      statusSince: '2026-11-20T10:03:00.000Z',
      category: 'Incident',
      categoryLabel: words.category,
      service: 'Office printers',
      serviceLabel: words.service,
      type: 'Outage',
      typeLabel: words.type,
      priority: 'High',
      priorityLabel: shippedPhrases(language)['priority-high'],
      origin: 'email',
      mailbox: 'support@postcase.example',
      language,
      registeredAt: '2026-11-20T09:12:00.000Z',
      respondedAt: '2026-11-20T10:03:00.000Z',
      resolvedAt: '2026-11-22T14:40:00.000Z',
      closedAt: '',
      lastMessageAt: '2026-11-22T13:05:00.000Z',
      closureReason: '',
      closedByTime: false,
      satisfaction: words.levels[3],
      related: [17],
      mergedInto: '',
      agent: 'maria@postcase.example',
      group: words.group,
      link: 'https://console.postcase.example/cases/42',
    },
    customer: { name: words.customer, address: 'anna@customer.example' },
    account: { name: words.account },
    mailbox: { address: 'support@postcase.example', displayName: words.mailbox, signature: words.signature },
    agent: { name: words.agent, address: 'maria@postcase.example', signature: words.agentSignature },
    message: { subject: words.subject },
    site: {
      logo: 'https://console.postcase.example/logo.png',
      accent: '#0b57d0',
      name: words.site,
      timeZone: 'UTC',
      language: 'en',
    },
    deadline: { kind: 'response', at: '2026-11-22T16:00:00.000Z', left: words.left },
    rating: { level: words.levels[0], score: 1, comment: words.comment },
    held: { reason: 'command', detail: '#done' },
    norm: {
      ...{ level: words.norm, percent: 82, threshold: 90, inTime: 41, late: 9 },
      ...{ from: '2026-11-16', to: '2026-11-22' },
    },
    digest: {
      ...{ count: 3, more: 0 },
      cases: [
        {
          ...{ number: 'SR-00000042', subject: words.subject, customer: words.customer, agent: words.agent },
          ...{ statusLabel: words.status, told: words.told, at: '2026-11-22T13:05:00.000Z' },
          link: 'https://console.postcase.example/cases/42',
        },
      ],
    },
    scale: {
      levels: words.levels.map((name, index) => ({
        name,
        score: index + 1,
        symbol: symbols[index] ?? '',
        image: '',
        link: sampleRatingLink(index + 1),
      })),
      firstLink: sampleRatingLink(0),
      expiresAt: '2026-12-20T14:40:00.000Z',
    },
  };
}

const symbols = ['😠', '🙁', '😐', '🙂', '😀'];

const said = {
  en: {
    subject: 'The printer on the second floor jams',
    description: 'Good morning,\n\nour printer pulls in three sheets at once and then stops with error 50.4.\n\nAnna',
    status: 'In progress',
    category: 'Incident',
    service: 'Office printers',
    type: 'Outage',
    group: 'Devices',
    customer: 'Anna Smith',
    account: 'Smith & Sons',
    mailbox: 'Postcase support',
    signature: 'Your Postcase support\n+44 20 7946 0018, weekdays 9 to 18',
    agent: 'Maria Jones',
    agentSignature: 'Devices and printers',
    site: 'Postcase',
    left: '2 hours',
    comment: 'I had to write three times.',
    norm: 'Standard',
    told: 'Case assigned, Answer of the customer × 2',
    levels: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  },
  ru: {
    subject: 'Принтер на втором этаже зажёвывает бумагу',
    description: 'Доброе утро!\n\nПринтер захватывает по три листа и останавливается с ошибкой 50.4.\n\nАнна',
    status: 'В работе',
    category: 'Инцидент',
    service: 'Офисная печать',
    type: 'Сбой',
    group: 'Оборудование',
    customer: 'Анна Петрова',
    account: 'ООО «Завод»',
    mailbox: 'Поддержка Postcase',
    signature: 'Ваша поддержка Postcase\n+7 495 123-45-67, по будням с 9 до 18',
    agent: 'Мария Иванова',
    agentSignature: 'Оборудование и печать',
    site: 'Postcase',
    left: '2 часа',
    comment: 'Пришлось писать три раза.',
    norm: 'Стандартный',
    told: 'Назначение обращения, Ответ клиента × 2',
    levels: ['Очень недоволен', 'Недоволен', 'Нейтрально', 'Доволен', 'Очень доволен'],
  },
} as const;
