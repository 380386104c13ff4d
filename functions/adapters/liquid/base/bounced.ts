import enHtml from '../../../../templates/mail/bounced/en.html.liquid';
import enSubject from '../../../../templates/mail/bounced/en.subject.liquid';
import enText from '../../../../templates/mail/bounced/en.text.liquid';
import ruHtml from '../../../../templates/mail/bounced/ru.html.liquid';
import ruSubject from '../../../../templates/mail/bounced/ru.subject.liquid';
import ruText from '../../../../templates/mail/bounced/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const bounced: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Mail not delivered', ru: 'Письмо не доставлено' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
