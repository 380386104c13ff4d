import enHtml from '../../../../templates/mail/waiting/en.html.liquid';
import enSubject from '../../../../templates/mail/waiting/en.subject.liquid';
import enText from '../../../../templates/mail/waiting/en.text.liquid';
import ruHtml from '../../../../templates/mail/waiting/ru.html.liquid';
import ruSubject from '../../../../templates/mail/waiting/ru.subject.liquid';
import ruText from '../../../../templates/mail/waiting/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const waiting: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Waiting for the customer’s answer', ru: 'Ждём ответа клиента' },
  en: { subject: enSubject, html: enHtml, text: enText },
  ru: { subject: ruSubject, html: ruHtml, text: ruText },
};
