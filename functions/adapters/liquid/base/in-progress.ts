import enHtml from '../../../../templates/mail/in-progress/en.html.liquid';
import enSubject from '../../../../templates/mail/in-progress/en.subject.liquid';
import enText from '../../../../templates/mail/in-progress/en.text.liquid';
import ruHtml from '../../../../templates/mail/in-progress/ru.html.liquid';
import ruSubject from '../../../../templates/mail/in-progress/ru.subject.liquid';
import ruText from '../../../../templates/mail/in-progress/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const inProgress: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case taken in progress', ru: 'Обращение взято в работу' },
  en: { subject: enSubject, html: enHtml, text: enText },
  ru: { subject: ruSubject, html: ruHtml, text: ruText },
};
