import { presentConfiguration, templateNamed, templateSetting, textsOf } from '#actions/template/template-row.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { languagesOf, partsIn, type TemplateTexts } from '#domain/configuration/template-texts.ts';
import { ownersSample, previewData } from '#domain/notification/preview-data.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import { TemplateWrong } from '#domain/template/template-fault.ts';
import { hasSampleLinks } from '#domain/template/template-sample.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Words } from '#domain/words/words.ts';
import type { PreviewPorts } from './ports.ts';

export interface PreviewTemplate {
  readonly name: string;
  /** Texts that are not saved yet; undefined for those of `version`. */
  readonly texts?: TemplateTexts | undefined;
  /** Undefined for the version in effect. */
  readonly version?: number | undefined;
  /** Of a case that the mail would be about; undefined for the sample. */
  readonly caseNumber?: number | undefined;
  /** Of a template that does not exist yet. */
  readonly audience?: MailTemplate['audience'] | undefined;
  /** Undefined for each language that there is. */
  readonly language?: Language | undefined;
}

export interface PreviewedMail extends RenderedTemplate {
  readonly language: Language;
  readonly from: string;
  readonly to: string;
}

export interface TemplatePreview {
  readonly mails: readonly PreviewedMail[];
  readonly warnings: readonly Words[];
}

const sampleLinks: Words = {
  en: 'The rating links are samples and lead nowhere; levels, pictures and logo are those of your settings',
  ru: 'Ссылки оценки здесь для примера и никуда не ведут; уровни, картинки и логотип – из ваших настроек',
};

/**
 * The mails that a template makes, in each of its languages (NOTE-07).
 * @throws TemplateWrong, Refusal row-unknown, case-unknown, customer-unknown
 */
export async function previewTemplate(
  asked: PreviewTemplate,
  ports: Omit<PreviewPorts, 'sender'>,
): Promise<TemplatePreview> {
  const { configuration } = await presentConfiguration(ports);
  const { texts, template } = await wanted(asked, configuration, ports);
  const shown = asked.language === undefined ? texts : textsFor(asked.language, texts, configuration);
  // Of one language nobody wants to hear which others are missing.
  const about = { ...templateSetting(template, configuration), ...(asked.language && { languages: [asked.language] }) };
  const { faults, warnings } = ports.workshop.check(shown, about);
  if (faults.length > 0) throw new TemplateWrong(faults);
  const data = await dataFor(asked, template, configuration, ports);
  const mails = languagesOf(shown).map((language) => {
    const known = data(language);
    return { language, ...peopleOf(known, template), ...ports.workshop.render(shown, language, known, about) };
  });
  const isSample = mails.some(({ html, text }) => hasSampleLinks(html) || hasSampleLinks(text));
  return { mails, warnings: isSample ? [...warnings, sampleLinks] : warnings };
}

async function wanted(
  { name, texts, version, audience }: PreviewTemplate,
  configuration: Configuration,
  ports: Omit<PreviewPorts, 'sender'>,
) {
  const row = configuration.templates.find((template) => template.name === name);
  if (texts && !row && audience) return { texts, template: { name, audience } };
  const template = row ?? templateNamed(name, configuration);
  return { texts: texts ?? (await textsOf(name, version ?? template.version, ports)), template };
}

async function dataFor(
  { caseNumber }: PreviewTemplate,
  template: Pick<MailTemplate, 'name' | 'audience'>,
  configuration: Configuration,
  { cases }: Pick<PreviewPorts, 'cases'>,
): Promise<(language: Language) => TemplateData> {
  if (caseNumber === undefined) return (language) => ownersSample(language, configuration);
  const found = await cases.load(caseNumber);
  if (!found) throw new Refusal('case-unknown', `There is no case ${caseNumber}`);
  return (language) => previewData(found, template, language, configuration);
}

/** The texts that somebody gets who is written to in a language. */
function textsFor(language: Language, texts: TemplateTexts, { settings }: Configuration): TemplateTexts {
  const found = partsIn(texts, language, settings.defaultLanguage);
  return found ? { [found.language]: found.parts } : texts;
}

/** Whom the mail comes from and goes to, as mail programs show them. */
function peopleOf({ mailbox, customer, agent }: TemplateData, { audience }: Pick<MailTemplate, 'audience'>) {
  const shown = (one: TemplateData[string] | undefined, name: string) => {
    const said = one?.[name];
    return said === undefined || said === '' ? String(one?.address ?? '') : `${said} <${one?.address}>`;
  };
  return { from: shown(mailbox, 'displayName'), to: shown(audience === 'agent' ? agent : customer, 'name') };
}
