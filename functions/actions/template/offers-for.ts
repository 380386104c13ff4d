import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { type TemplateOffer, templateOffers } from '#domain/template/template-offers.ts';
import type { Language } from '#domain/words/language.ts';
import type { TemplatePorts } from './ports.ts';
import { presentConfiguration } from './template-row.ts';

/** What the writer of a template may say, text blocks included (NOTE-07). */
export async function offersFor(
  {
    language,
    ...about
  }: {
    readonly audience: MailTemplate['audience'];
    readonly name?: string | undefined;
    readonly language: Language;
  },
  ports: Pick<TemplatePorts, 'store' | 'deployed'>,
): Promise<readonly TemplateOffer[]> {
  const { configuration } = await presentConfiguration(ports);
  return templateOffers(about, configuration, language);
}
