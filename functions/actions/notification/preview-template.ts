import { presentConfiguration, templateNamed, textsOf } from '#actions/template/template-row.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { languagesOf, type TemplateTexts } from '#domain/configuration/template-texts.ts';
import { ownersSample, previewData } from '#domain/notification/preview-data.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import { TemplateWrong } from '#domain/template/template-fault.ts';
import { hasSampleLinks } from '#domain/template/template-sample.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
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
}

export interface TemplatePreview {
  readonly mails: readonly (RenderedTemplate & { readonly language: Language })[];
  readonly warnings: readonly string[];
}

const sampleLinks =
  'The rating links are samples and lead nowhere; levels, pictures and logo are those of your settings';

/**
 * The mails that a template makes, in each of its languages (NOTE-07).
 * @throws TemplateWrong, Refusal row-unknown, case-unknown, customer-unknown
 */
export async function previewTemplate(asked: PreviewTemplate, ports: PreviewPorts): Promise<TemplatePreview> {
  const { configuration } = await presentConfiguration(ports);
  const { texts, template } = await wanted(asked, configuration, ports);
  const about = { name: template.name, audience: template.audience, textBlocks: configuration.textBlocks };
  const { faults, warnings } = ports.workshop.check(texts, about);
  if (faults.length > 0) throw new TemplateWrong(faults);
  const data = await dataFor(asked, template, configuration, ports);
  const languages = languagesOf(texts);
  const mails = languages.map((language) => ({
    language,
    ...ports.workshop.render(texts, language, data(language), about),
  }));
  const isSample = mails.some(({ html, text }) => hasSampleLinks(html) || hasSampleLinks(text));
  return { mails, warnings: isSample ? [...warnings, sampleLinks] : warnings };
}

async function wanted(
  { name, texts, version, audience }: PreviewTemplate,
  configuration: Configuration,
  ports: PreviewPorts,
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
  { cases }: PreviewPorts,
): Promise<(language: Language) => TemplateData> {
  if (caseNumber === undefined) return (language) => ownersSample(language, configuration);
  const found = await cases.load(caseNumber);
  if (!found) throw new Refusal('case-unknown', `There is no case ${caseNumber}`);
  return (language) => previewData(found, template, language, configuration);
}
