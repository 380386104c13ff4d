import type { Language } from '#domain/mailbox.ts';
import bouncedEnHtml from '../../../templates/mail/bounced/en.html.liquid';
import bouncedEnSubject from '../../../templates/mail/bounced/en.subject.liquid';
import bouncedEnText from '../../../templates/mail/bounced/en.text.liquid';
import bouncedRuHtml from '../../../templates/mail/bounced/ru.html.liquid';
import bouncedRuSubject from '../../../templates/mail/bounced/ru.subject.liquid';
import bouncedRuText from '../../../templates/mail/bounced/ru.text.liquid';
import complainedEnHtml from '../../../templates/mail/complained/en.html.liquid';
import complainedEnSubject from '../../../templates/mail/complained/en.subject.liquid';
import complainedEnText from '../../../templates/mail/complained/en.text.liquid';
import complainedRuHtml from '../../../templates/mail/complained/ru.html.liquid';
import complainedRuSubject from '../../../templates/mail/complained/ru.subject.liquid';
import complainedRuText from '../../../templates/mail/complained/ru.text.liquid';
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
  bounced: {
    en: { subject: bouncedEnSubject, html: bouncedEnHtml, text: bouncedEnText },
    ru: { subject: bouncedRuSubject, html: bouncedRuHtml, text: bouncedRuText },
  },
  complained: {
    en: { subject: complainedEnSubject, html: complainedEnHtml, text: complainedEnText },
    ru: { subject: complainedRuSubject, html: complainedRuHtml, text: complainedRuText },
  },
  registered: {
    en: { subject: registeredEnSubject, html: registeredEnHtml, text: registeredEnText },
    ru: { subject: registeredRuSubject, html: registeredRuHtml, text: registeredRuText },
  },
};

export const layouts = { html: htmlLayout };
