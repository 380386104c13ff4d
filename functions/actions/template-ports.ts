import type { MailTemplate } from '#domain/mail-template.ts';
import type { TemplateTexts } from '#domain/template-texts.ts';

/** One version of an edited template, for ever as it was saved. */
export interface TemplateVersion extends Pick<MailTemplate, 'name' | 'version' | 'audience'> {
  readonly texts: TemplateTexts;
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
  history(name: string): Promise<readonly TemplateVersion[]>;
  /** @throws StaleFacts when the template has that version already. */
  save(version: TemplateVersion): Promise<void>;
}
