import enHtml from '../../../../templates/mail/answered/en.html.liquid';
import enSubject from '../../../../templates/mail/answered/en.subject.liquid';
import enText from '../../../../templates/mail/answered/en.text.liquid';
import ruHtml from '../../../../templates/mail/answered/ru.html.liquid';
import ruSubject from '../../../../templates/mail/answered/ru.subject.liquid';
import ruText from '../../../../templates/mail/answered/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const answered: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Answer of the customer', ru: 'Ответ клиента' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
