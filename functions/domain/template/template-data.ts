import { answeredSubject } from '#domain/case/answered-subject.ts';
import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import { isByTime, reasonIn } from '#domain/case/closure-reason.ts';
import { beginningOf, type OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { ownMacros } from '#domain/configuration/languages/macros.ts';
import { phrasesIn } from '#domain/configuration/languages/phrase.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import { dayText } from '#domain/words/day-text.ts';
import type { Language } from '#domain/words/language.ts';
import type { PhraseTexts } from '#domain/words/phrases/phrase-texts.ts';
import { filledPhrase } from '#domain/words/phrases/shipped-phrases.ts';
import { spanText } from '#domain/words/span-text.ts';
import { type Words, wordsIn } from '#domain/words/words.ts';
import { greetingName } from './greeting-name.ts';

/** What templates may say: `{{ case.number }}`, `{{ customer.name }}`. Every column is there, empty when it has no value. */
export type TemplateData = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const longestSubject = 180;
const priorityPhrase = { High: 'priority-high', Medium: 'priority-medium', Low: 'priority-low' } as const;

/** In which language something is said, or else. */
interface Said {
  readonly language: Language;
  readonly otherwise: Language;
}

/**
 * What a mail may say of its case. Automatic mail to a customer who is not proven, and any copy for others, repeats nothing
 * that the customer wrote (MAIL-17, NOTE-03): their subject, their words and their name are empty then.
 */
export function templateData(
  about: Case,
  message: OutboundMessage,
  mailbox: Mailbox,
  configuration: Configuration,
): TemplateData {
  const { language, by } = message;
  const { settings, agents } = configuration;
  const said = { language, otherwise: settings.defaultLanguage };
  const phrases = phrasesIn(language, configuration);
  const mayRepeat = mayRepeatWords(about, message, configuration);
  // Of mail that is about no single case.
  const number = about.number === 0 ? '' : printCaseNumber(settings.caseNumberMask, about.number);
  const agent = agents.find(({ address }) => address === (by ?? about.agent));
  return {
    case: {
      ...columns(about, configuration, said, phrases),
      number,
      numberAndDate: filledPhrase(phrases['mail-number-date'], {
        number,
        date: dayText(about.registeredAt, 'shortDay', language, settings.defaultTimeZone),
      }),
      subject: mayRepeat ? about.subject : '',
      description: mayRepeat ? about.description : '',
    },
    // Cut here, so that the number at the end of a template's subject always stays.
    message: { subject: beginningOf(answeredSubject(message.subject, settings.caseNumberMask), longestSubject).text },
    customer: customerOf(about, message, configuration),
    account: { name: '' },
    agent: {
      name: agent?.name ?? '',
      address: agent?.address ?? by ?? about.agent ?? '',
      signature: agent?.signature ?? '',
    },
    mailbox: {
      address: mailbox.address,
      displayName: mailbox.displayName,
      signature: mailbox.signature ?? mailbox.displayName,
    },
    site: {
      name: settings.companyName || mailbox.displayName,
      logo: settings.logoUrl,
      accent: settings.accentColor,
      timeZone: settings.defaultTimeZone,
      language: settings.defaultLanguage,
    },
    ...(message.deadline && {
      deadline: {
        kind: message.deadline.kind,
        at: message.deadline.at,
        left: spanText(message.deadline.leftMinutes, language),
      },
    }),
    ...(message.held && { held: { ...message.held } }),
    ...(message.norm && {
      norm: { ...message.norm, level: labelOf(configuration.serviceLevels, message.norm.level, said) },
    }),
    ...(message.rating && { rating: rating(message.rating, said, configuration) }),
    words: { ...phrases },
    macros: ownMacros(configuration.languages, language),
  };
}

function mayRepeatWords(
  { correspondence: { customer, others, knownOthers, isProven } }: Case,
  { template, to, by }: OutboundMessage,
  { templates }: Configuration,
): boolean {
  if (template === undefined || isInternal(template, templates)) return true;
  if (to.address === customer?.address) return isProven || by !== undefined;
  return ![...others, ...knownOthers].includes(to.address);
}

/** Whom a mail calls the customer: who gets it, by a name that people are greeted with; in mail to agents, who wrote. */
function customerOf(
  { correspondence: { customer } }: Case,
  { template, to }: OutboundMessage,
  { templates }: Configuration,
): Record<string, unknown> {
  if (isInternal(template, templates)) return { name: customer?.name ?? '', address: customer?.address ?? '' };
  return { name: greetingName(to.name, to.address), address: to.address };
}

/** What a mail about a rating tells, its level in words; the level's name when its row is gone. */
function rating(
  { level, score, comment }: NonNullable<OutboundMessage['rating']>,
  said: Said,
  { levels }: Configuration,
): Record<string, unknown> {
  return { level: labelOf(levels, level, said), score, comment };
}

/** Any column of a case (NOTE-07), empty without a value. What only we need to know how to answer is none. */
function columns(
  about: Case,
  { statuses, categories, caseTypes, services, levels, settings }: Configuration,
  said: Said,
  phrases: PhraseTexts,
): Record<string, unknown> {
  const { status, statusSince, category, service, priority, origin, mailbox, registeredAt, lastMessageAt, related } =
    about;
  return {
    status,
    statusSince,
    category,
    service: service ?? '',
    type: about.type ?? '',
    priority,
    priorityLabel: phrases[priorityPhrase[priority]],
    origin,
    mailbox,
    language: about.language,
    agent: about.agent ?? '',
    group: about.group ?? '',
    registeredAt,
    respondedAt: about.respondedAt ?? '',
    resolvedAt: about.resolvedAt ?? '',
    closedAt: about.closedAt ?? '',
    lastMessageAt,
    closureReason: about.closureReason === undefined ? '' : reasonIn(phrases, about.closureReason),
    closedByTime: isByTime(about.closureReason),
    satisfaction: about.satisfaction ? labelOf(levels, about.satisfaction.level, said, '') : '',
    related,
    mergedInto: about.mergedInto === undefined ? '' : printCaseNumber(settings.caseNumberMask, about.mergedInto),
    statusLabel: labelOf(statuses, status, said),
    categoryLabel: labelOf(categories, category, said),
    serviceLabel: service === undefined ? '' : labelOf(services, service, said),
    typeLabel: about.type === undefined ? '' : labelOf(caseTypes, about.type, said),
    link: '',
  };
}

/** What people call a row; its name when the row is gone. */
function labelOf(
  rows: readonly { readonly name: string; readonly label: Words }[],
  name: string,
  { language, otherwise }: Said,
  gone = name,
): string {
  const row = rows.find((one) => one.name === name);
  return row ? wordsIn(row.label, language, otherwise) : gone;
}
