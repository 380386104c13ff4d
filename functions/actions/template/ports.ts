import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { MailLanguage } from '#domain/configuration/languages/mail-language.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import type { CheckedTemplate } from '#domain/template/template-fault.ts';
import type { TranslatedFrom } from '#domain/template/translation.ts';
import type { Language } from '#domain/words/language.ts';

/** One version of an edited template, for ever as it was saved. */
export interface TemplateVersion extends Pick<MailTemplate, 'name' | 'version' | 'audience'> {
  readonly texts: TemplateTexts;
  /** From which words its languages were translated; missing in versions of before. */
  readonly translatedFrom?: TranslatedFrom | undefined;
  readonly at: string;
  /** Address of the person who saved it. */
  readonly who: string;
  /** What they noted of it. */
  readonly note: string;
}

/** Texts of edited templates. Version 0, as shipped, is not among them. */
export interface TemplateTextStore {
  load(name: string, version: number): Promise<TemplateVersion | undefined>;
  /** Newest first. */
  history(name: string): Promise<readonly Omit<TemplateVersion, 'texts'>[]>;
  /** @throws StaleFacts when the template has that version already. */
  save(version: TemplateVersion): Promise<void>;
}

/** What a template is written for and with. */
export interface TemplateSetting {
  /** Of the template, when that matters. */
  readonly name?: string;
  readonly audience: MailTemplate['audience'];
  readonly textBlocks: readonly TextBlock[];
  /** Languages that mail goes out in, the default one first; English and Russian where nobody says. */
  readonly languages?: readonly Language[];
  /** Rows of languages: their words for macros are understood (CASE-20). */
  readonly spoken?: readonly MailLanguage[];
}

/** Where templates are made: the template engine as their writers need it. */
export interface TemplateWorkshop {
  /** Texts that ship, if a template of the name does. */
  shipped(name: string): TemplateTexts | undefined;
  check(texts: TemplateTexts, about: TemplateSetting): CheckedTemplate;
  /** @throws Refusal template-wrong */
  render(texts: TemplateTexts, language: Language, data: TemplateData, about: TemplateSetting): RenderedTemplate;
}

export interface TemplatePorts extends ConfigurePorts {
  readonly texts: TemplateTextStore;
  readonly workshop: TemplateWorkshop;
}
