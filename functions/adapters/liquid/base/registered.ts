import enHtml from '../../../../templates/mail/registered/en.html.liquid';
import enSubject from '../../../../templates/mail/registered/en.subject.liquid';
import enText from '../../../../templates/mail/registered/en.text.liquid';
import ruHtml from '../../../../templates/mail/registered/ru.html.liquid';
import ruSubject from '../../../../templates/mail/registered/ru.subject.liquid';
import ruText from '../../../../templates/mail/registered/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const registered: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case registered', ru: 'Обращение зарегистрировано' },
  en: { subject: enSubject, html: enHtml, text: enText },
  ru: { subject: ruSubject, html: ruHtml, text: ruText },
};
