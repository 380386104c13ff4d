import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseOfLanguage } from '#domain/configuration/languages/mail-language.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { languagesOf } from '#domain/configuration/template-texts.ts';
import { type TranslationStanding, translationStanding } from '#domain/template/translation.ts';
import type { Language } from '#domain/words/language.ts';
import type { TemplatePorts } from './ports.ts';
import { presentConfiguration, templateNamed, templateSetting, versionOf } from './template-row.ts';

/** A template as lists show it. */
export interface ListedTemplate {
  readonly template: MailTemplate;
  readonly origin: 'shipped' | 'edited' | 'own';
  readonly changedBy: string | undefined;
  readonly changedAt: string | undefined;
  readonly languages: readonly { readonly language: Language; readonly standing: TranslationStanding }[];
}

/** All mail templates with what is known of their texts. */
export async function listedTemplates(
  ports: TemplatePorts,
): Promise<{ readonly templates: readonly ListedTemplate[]; readonly configuration: Configuration }> {
  const { configuration } = await presentConfiguration(ports);
  const templates = configuration.templates.map((template) => listed(template, configuration, ports));
  return { templates: await Promise.all(templates), configuration };
}

/** One of them. @throws Refusal row-unknown */
export async function listedTemplate(name: string, ports: TemplatePorts): Promise<ListedTemplate> {
  const { configuration } = await presentConfiguration(ports);
  return listed(templateNamed(name, configuration), configuration, ports);
}

async function listed(
  template: MailTemplate,
  configuration: Configuration,
  ports: TemplatePorts,
): Promise<ListedTemplate> {
  const { name, version } = template;
  const found = await versionOf(name, version, ports);
  const { languages: wanted = [] } = templateSetting(template, configuration);
  const languages = [...new Set([...wanted, ...languagesOf(found.texts)])];
  const origin = ports.workshop.shipped(name) ? 'edited' : 'own';
  return {
    template,
    origin: version === 0 ? 'shipped' : origin,
    changedBy: found.who,
    changedAt: found.at,
    languages: languages.map((language) => ({
      language,
      standing: translationStanding(language, found, baseOfLanguage(language, configuration)),
    })),
  };
}
