import enHtml from '../../../../templates/mail/low-rating/en.html.liquid';
import enSubject from '../../../../templates/mail/low-rating/en.subject.liquid';
import enText from '../../../../templates/mail/low-rating/en.text.liquid';
import ruHtml from '../../../../templates/mail/low-rating/ru.html.liquid';
import ruSubject from '../../../../templates/mail/low-rating/ru.subject.liquid';
import ruText from '../../../../templates/mail/low-rating/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const lowRating: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Low rating', ru: 'Низкая оценка' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
