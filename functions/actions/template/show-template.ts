import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';
import type { TemplatePorts } from './ports.ts';
import { presentConfiguration, templateNamed, textsOf } from './template-row.ts';

/** All mail templates, those that are switched off included. */
export async function listTemplates(ports: TemplatePorts): Promise<readonly MailTemplate[]> {
  return (await presentConfiguration(ports)).configuration.templates;
}

/**
 * A template with the texts of a version.
 * @param version undefined for the one in effect, 0 for the one that ships.
 * @throws Refusal row-unknown, template-wrong
 */
export async function showTemplate(
  { name, version }: { readonly name: string; readonly version: number | undefined },
  ports: TemplatePorts,
): Promise<{ readonly template: MailTemplate; readonly texts: TemplateTexts }> {
  const template = templateNamed(name, (await presentConfiguration(ports)).configuration);
  return { template, texts: await textsOf(name, version ?? template.version, ports) };
}
