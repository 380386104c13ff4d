import enHtml from '../../../../templates/mail/assigned/en.html.liquid';
import enSubject from '../../../../templates/mail/assigned/en.subject.liquid';
import enText from '../../../../templates/mail/assigned/en.text.liquid';
import ruHtml from '../../../../templates/mail/assigned/ru.html.liquid';
import ruSubject from '../../../../templates/mail/assigned/ru.subject.liquid';
import ruText from '../../../../templates/mail/assigned/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const assigned: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Case assigned', ru: 'Назначение обращения' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
