import enHtml from '../../../../templates/mail/canceled/en.html.liquid';
import enSubject from '../../../../templates/mail/canceled/en.subject.liquid';
import enText from '../../../../templates/mail/canceled/en.text.liquid';
import ruHtml from '../../../../templates/mail/canceled/ru.html.liquid';
import ruSubject from '../../../../templates/mail/canceled/ru.subject.liquid';
import ruText from '../../../../templates/mail/canceled/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const canceled: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case canceled', ru: 'Обращение отменено' },
  en: { subject: enSubject, html: enHtml, text: enText },
  ru: { subject: ruSubject, html: ruHtml, text: ruText },
};
