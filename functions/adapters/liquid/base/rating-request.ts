import deHtml from '../../../../templates/mail/rating-request/de.html.liquid';
import deSubject from '../../../../templates/mail/rating-request/de.subject.liquid';
import deText from '../../../../templates/mail/rating-request/de.text.liquid';
import enHtml from '../../../../templates/mail/rating-request/en.html.liquid';
import enSubject from '../../../../templates/mail/rating-request/en.subject.liquid';
import enText from '../../../../templates/mail/rating-request/en.text.liquid';
import esHtml from '../../../../templates/mail/rating-request/es.html.liquid';
import esSubject from '../../../../templates/mail/rating-request/es.subject.liquid';
import esText from '../../../../templates/mail/rating-request/es.text.liquid';
import frHtml from '../../../../templates/mail/rating-request/fr.html.liquid';
import frSubject from '../../../../templates/mail/rating-request/fr.subject.liquid';
import frText from '../../../../templates/mail/rating-request/fr.text.liquid';
import ruHtml from '../../../../templates/mail/rating-request/ru.html.liquid';
import ruSubject from '../../../../templates/mail/rating-request/ru.subject.liquid';
import ruText from '../../../../templates/mail/rating-request/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const ratingRequest: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Request for a rating', ru: 'Просьба оценить работу' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
    de: { subject: deSubject, html: deHtml, text: deText },
    fr: { subject: frSubject, html: frHtml, text: frText },
    es: { subject: esSubject, html: esHtml, text: esText },
  },
};
