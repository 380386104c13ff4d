import enHtml from '../../../../templates/mail/answer-held/en.html.liquid';
import enSubject from '../../../../templates/mail/answer-held/en.subject.liquid';
import enText from '../../../../templates/mail/answer-held/en.text.liquid';
import ruHtml from '../../../../templates/mail/answer-held/ru.html.liquid';
import ruSubject from '../../../../templates/mail/answer-held/ru.subject.liquid';
import ruText from '../../../../templates/mail/answer-held/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const answerHeld: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Agent’s mail held', ru: 'Письмо сотрудника задержано' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
