import enHtml from '../../../../templates/mail/complained/en.html.liquid';
import enSubject from '../../../../templates/mail/complained/en.subject.liquid';
import enText from '../../../../templates/mail/complained/en.text.liquid';
import ruHtml from '../../../../templates/mail/complained/ru.html.liquid';
import ruSubject from '../../../../templates/mail/complained/ru.subject.liquid';
import ruText from '../../../../templates/mail/complained/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const complained: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Complaint about our mail', ru: 'Жалоба на наше письмо' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
