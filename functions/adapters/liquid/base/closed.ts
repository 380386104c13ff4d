import enHtml from '../../../../templates/mail/closed/en.html.liquid';
import enSubject from '../../../../templates/mail/closed/en.subject.liquid';
import enText from '../../../../templates/mail/closed/en.text.liquid';
import ruHtml from '../../../../templates/mail/closed/ru.html.liquid';
import ruSubject from '../../../../templates/mail/closed/ru.subject.liquid';
import ruText from '../../../../templates/mail/closed/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const closed: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case closed', ru: 'Обращение закрыто' },
  en: { subject: enSubject, html: enHtml, text: enText },
  ru: { subject: ruSubject, html: ruHtml, text: ruText },
};
