import enHtml from '../../../../templates/mail/answer-crossed/en.html.liquid';
import enSubject from '../../../../templates/mail/answer-crossed/en.subject.liquid';
import enText from '../../../../templates/mail/answer-crossed/en.text.liquid';
import ruHtml from '../../../../templates/mail/answer-crossed/ru.html.liquid';
import ruSubject from '../../../../templates/mail/answer-crossed/ru.subject.liquid';
import ruText from '../../../../templates/mail/answer-crossed/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const answerCrossed: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Answer crossed another mail', ru: 'Ответ разошёлся с другим письмом' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
