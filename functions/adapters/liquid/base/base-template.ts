import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { Language } from '#domain/words/language.ts';

/** What a template says, in Liquid. */
export type MailTemplateTexts = Readonly<Record<Language, Readonly<Record<'subject' | 'html' | 'text', string>>>>;

/** A template that ships: its texts and what its row in the lookup says. */
export type BaseTemplate = MailTemplateTexts & Pick<MailTemplate, 'audience' | 'label'>;
