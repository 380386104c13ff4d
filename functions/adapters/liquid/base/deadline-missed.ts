import enHtml from '../../../../templates/mail/deadline-missed/en.html.liquid';
import enSubject from '../../../../templates/mail/deadline-missed/en.subject.liquid';
import enText from '../../../../templates/mail/deadline-missed/en.text.liquid';
import ruHtml from '../../../../templates/mail/deadline-missed/ru.html.liquid';
import ruSubject from '../../../../templates/mail/deadline-missed/ru.subject.liquid';
import ruText from '../../../../templates/mail/deadline-missed/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const deadlineMissed: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Deadline missed', ru: 'Срок пропущен' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
