import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';
import type { CheckedTemplate } from '#domain/template/template-fault.ts';
import type { TemplatePorts } from './ports.ts';
import { presentConfiguration, templateSetting } from './template-row.ts';

/** All that is wrong with texts that are not saved yet (NOTE-07). */
export async function checkTexts(
  {
    name,
    audience,
    texts,
  }: {
    readonly name: string;
    /** Of a template that does not exist yet. */
    readonly audience?: MailTemplate['audience'] | undefined;
    readonly texts: TemplateTexts;
  },
  ports: TemplatePorts,
): Promise<CheckedTemplate> {
  const { configuration } = await presentConfiguration(ports);
  const row = configuration.templates.find((template) => template.name === name);
  const about = { name, audience: row?.audience ?? audience ?? 'customer' };
  return ports.workshop.check(texts, templateSetting(about, configuration));
}
