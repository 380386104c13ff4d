import { answeredSubject } from '#domain/case/answered-subject.ts';
import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import { isByTime, reasonIn } from '#domain/case/closure-reason.ts';
import { beginningOf, type OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import type { Language } from '#domain/words/language.ts';
import { spanText } from '#domain/words/span-text.ts';
import { greetingName } from './greeting-name.ts';

/** What templates may say: `{{ case.number }}`, `{{ customer.name }}`. Every column is there, empty when it has no value. */
export type TemplateData = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const longestSubject = 180;

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
  const mayRepeat = mayRepeatWords(about, message, configuration);
  const number = printCaseNumber(settings.caseNumberMask, about.number);
  const agent = agents.find(({ address }) => address === (by ?? about.agent));
  return {
    case: {
      ...columns(about, configuration, language),
      number,
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
    site: { name: mailbox.displayName, logo: settings.logoUrl, timeZone: settings.defaultTimeZone },
    ...(message.deadline && {
      deadline: {
        kind: message.deadline.kind,
        at: message.deadline.at,
        left: spanText(message.deadline.leftMinutes, language),
      },
    }),
    ...(message.held && { held: { ...message.held } }),
    ...(message.rating && { rating: rating(message.rating, language, configuration) }),
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
  language: Language,
  { levels }: Configuration,
): Record<string, unknown> {
  return { level: levels.find(({ name }) => name === level)?.label[language] ?? level, score, comment };
}

/** Any column of a case (NOTE-07), empty without a value. What only we need to know how to answer is none. */
function columns(
  about: Case,
  { statuses, categories, caseTypes, services, levels, settings }: Configuration,
  language: Language,
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
    closureReason: about.closureReason === undefined ? '' : reasonIn(language, about.closureReason),
    closedByTime: isByTime(about.closureReason),
    satisfaction: levels.find(({ name }) => name === about.satisfaction?.level)?.label[language] ?? '',
    related,
    mergedInto: about.mergedInto === undefined ? '' : printCaseNumber(settings.caseNumberMask, about.mergedInto),
    statusLabel: statuses.find(({ name }) => name === status)?.label[language] ?? status,
    categoryLabel: categories.find(({ name }) => name === category)?.label[language] ?? category,
    serviceLabel: services.find(({ name }) => name === service)?.label[language] ?? service ?? '',
    typeLabel: caseTypes.find(({ name }) => name === about.type)?.label[language] ?? about.type ?? '',
    link: '',
  };
}
