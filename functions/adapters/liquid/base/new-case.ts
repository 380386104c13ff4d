import enHtml from '../../../../templates/mail/new-case/en.html.liquid';
import enSubject from '../../../../templates/mail/new-case/en.subject.liquid';
import enText from '../../../../templates/mail/new-case/en.text.liquid';
import ruHtml from '../../../../templates/mail/new-case/ru.html.liquid';
import ruSubject from '../../../../templates/mail/new-case/ru.subject.liquid';
import ruText from '../../../../templates/mail/new-case/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const newCase: BaseTemplate = {
  audience: 'agent',
  label: { en: 'New case', ru: 'Новое обращение' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
