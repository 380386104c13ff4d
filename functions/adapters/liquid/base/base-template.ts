import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';

/** A template that ships: what it says in Liquid, and what its row in the lookup says. */
export type BaseTemplate = Pick<MailTemplate, 'audience' | 'label'> & { readonly texts: TemplateTexts };
