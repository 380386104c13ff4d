import type { Language } from '#domain/mailbox.ts';
import htmlLayout from '../../../templates/mail/layout.html.liquid';
import registeredEnHtml from '../../../templates/mail/registered/en.html.liquid';
import registeredEnSubject from '../../../templates/mail/registered/en.subject.liquid';
import registeredEnText from '../../../templates/mail/registered/en.text.liquid';
import registeredRuHtml from '../../../templates/mail/registered/ru.html.liquid';
import registeredRuSubject from '../../../templates/mail/registered/ru.subject.liquid';
import registeredRuText from '../../../templates/mail/registered/ru.text.liquid';

export interface MailTemplate {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The templates that ship: the files in templates/mail, in the bundle as text. */
export const baseTemplates: Readonly<Record<string, Readonly<Record<Language, MailTemplate>> | undefined>> = {
  registered: {
    en: { subject: registeredEnSubject, html: registeredEnHtml, text: registeredEnText },
    ru: { subject: registeredRuSubject, html: registeredRuHtml, text: registeredRuText },
  },
};

export const layouts = { html: htmlLayout };
