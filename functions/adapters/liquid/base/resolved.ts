import enHtml from '../../../../templates/mail/resolved/en.html.liquid';
import enSubject from '../../../../templates/mail/resolved/en.subject.liquid';
import enText from '../../../../templates/mail/resolved/en.text.liquid';
import ruHtml from '../../../../templates/mail/resolved/ru.html.liquid';
import ruSubject from '../../../../templates/mail/resolved/ru.subject.liquid';
import ruText from '../../../../templates/mail/resolved/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const resolved: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case resolved', ru: 'Обращение решено' },
  en: { subject: enSubject, html: enHtml, text: enText },
  ru: { subject: ruSubject, html: ruHtml, text: ruText },
};
