import enHtml from '../../../../templates/mail/rating-request/en.html.liquid';
import enSubject from '../../../../templates/mail/rating-request/en.subject.liquid';
import enText from '../../../../templates/mail/rating-request/en.text.liquid';
import ruHtml from '../../../../templates/mail/rating-request/ru.html.liquid';
import ruSubject from '../../../../templates/mail/rating-request/ru.subject.liquid';
import ruText from '../../../../templates/mail/rating-request/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const ratingRequest: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Request for a rating', ru: 'Просьба оценить работу' },
  en: { subject: enSubject, html: enHtml, text: enText },
  ru: { subject: ruSubject, html: ruHtml, text: ruText },
};
