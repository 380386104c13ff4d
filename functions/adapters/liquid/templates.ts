import type { Templates } from '#actions/notification/ports.ts';
import type { TemplateTextStore } from '#actions/template/ports.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { partsIn, type TemplateTexts } from '#domain/configuration/template-texts.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { baseTemplates } from './base-templates.ts';
import { refusing } from './refusing.ts';
import { renderMail, renderWords } from './render-mail.ts';

type Edited = Pick<TemplateTextStore, 'load'>;
type Texts = { readonly audience: MailTemplate['audience']; readonly texts: TemplateTexts };

export class LiquidTemplates implements Templates {
  readonly #edited: Edited;

  constructor(edited: Edited) {
    this.#edited = edited;
  }

  async render(
    { name, version }: Pick<MailTemplate, 'name' | 'version'>,
    language: Language,
    data: TemplateData,
    textBlocks: readonly TextBlock[],
  ): Promise<RenderedTemplate> {
    const { texts, audience } = await this.#texts(name, version);
    const found = partsIn(texts, language, otherwiseOf(data));
    if (!found) throw new Refusal('template-wrong', `The mail template "${name}" has no texts`);
    return refusing(`The mail template "${name}"`, () =>
      renderMail(found.parts, { language: found.language, audience, data, textBlocks }),
    );
  }

  async words(markdown: string, subject: string, language: Language, data: TemplateData): Promise<RenderedTemplate> {
    return refusing('An agent’s words', () => renderWords(markdown, subject, { language, audience: 'customer', data }));
  }

  async #texts(name: string, version: number): Promise<Texts> {
    const base = Object.hasOwn(baseTemplates, name) ? baseTemplates[name] : undefined;
    if (version === 0 && base) return base;
    const edited = version === 0 ? undefined : await this.#edited.load(name, version);
    if (!edited) throw new Refusal('template-wrong', `There is no version ${version} of the mail template "${name}"`);
    return edited;
  }
}

/** The install's default language. */
function otherwiseOf({ site }: TemplateData): Language {
  return typeof site?.language === 'string' ? site.language : 'en';
}
