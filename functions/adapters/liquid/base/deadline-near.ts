import enHtml from '../../../../templates/mail/deadline-near/en.html.liquid';
import enSubject from '../../../../templates/mail/deadline-near/en.subject.liquid';
import enText from '../../../../templates/mail/deadline-near/en.text.liquid';
import ruHtml from '../../../../templates/mail/deadline-near/ru.html.liquid';
import ruSubject from '../../../../templates/mail/deadline-near/ru.subject.liquid';
import ruText from '../../../../templates/mail/deadline-near/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const deadlineNear: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Deadline near', ru: 'Срок подходит' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
