import type { Case } from '#domain/case/case.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { ownMacros } from '#domain/configuration/languages/macros.ts';
import { phrasesIn } from '#domain/configuration/languages/phrase.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import { activeLevels } from '#domain/configuration/satisfaction-level.ts';
import { optionalRoots } from '#domain/template/template-columns.ts';
import { type TemplateData, templateData } from '#domain/template/template-data.ts';
import { sampleRatingLink, templateSample } from '#domain/template/template-sample.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { internalNotification, notification, senderOf } from './notification.ts';
import { shownLevels } from './scale.ts';

/** What a template would say in a mail of a case; what only some mails have is taken from the sample. @throws Refusal */
export function previewData(
  about: Case,
  { name, audience }: Pick<MailTemplate, 'name' | 'audience'>,
  language: Language,
  configuration: Configuration,
): TemplateData {
  const mailbox = mailboxNamed(senderOf(about, configuration), configuration.mailboxes);
  const message = { ...previewMessage(about, name, audience, configuration), language };
  const sample = ownersSample(language, configuration);
  const optional = optionalRoots.flatMap((root) => (sample[root] ? [[root, sample[root]] as const] : []));
  return { ...Object.fromEntries(optional), ...templateData(about, message, mailbox, configuration) };
}

/** The sample with the logo, the time zone and the scale that mails have; the links of the scale lead nowhere. */
export function ownersSample(language: Language, configuration: Configuration): TemplateData {
  const { settings, levels } = configuration;
  const { scale, site, ...sample } = sampleData(language);
  const offered = activeLevels(levels);
  const shown = shownLevels(offered, { language, otherwise: settings.defaultLanguage }, (_, index) =>
    sampleRatingLink(index + 1),
  );
  const named = settings.companyName && { name: settings.companyName };
  return {
    ...sample,
    site: {
      ...site,
      ...named,
      logo: settings.logoUrl,
      accent: settings.accentColor,
      timeZone: settings.defaultTimeZone,
      language: settings.defaultLanguage,
    },
    words: { ...phrasesIn(language, configuration) },
    macros: ownMacros(configuration.languages, language),
    ...(offered.length > 1 && { scale: { ...scale, levels: shown } }),
  };
}

/** The sample's rows: of a case that nobody has. */
export function sampleData(language: Language): TemplateData {
  const rows = Object.entries(templateSample(language)).filter(
    (entry): entry is [string, Record<string, unknown>] => typeof entry[1] === 'object' && entry[1] !== null,
  );
  return Object.fromEntries(rows);
}

function previewMessage(
  about: Case,
  name: string,
  audience: MailTemplate['audience'],
  configuration: Configuration,
): OutboundMessage {
  const event = { id: 'preview', at: about.lastMessageAt };
  const agent = configuration.agents.find(({ address }) => address === about.agent);
  const to = { address: agent?.address ?? about.agent ?? about.mailbox, name: agent?.name ?? '' };
  if (audience === 'agent')
    return internalNotification(about, name, { ...to, language: about.language }, event, configuration);
  // Looked at, not sent: neither a silenced or blocked customer nor a template that is switched off matters.
  const speaking = { ...about, correspondence: { ...about.correspondence, silence: undefined } };
  const message = notification(speaking, name, event, { ...configuration, templates: [], blocked: [] });
  if (message) return message;
  throw new Refusal('customer-unknown', 'The case has no customer whom a mail could go to');
}
