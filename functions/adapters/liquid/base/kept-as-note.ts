import enHtml from '../../../../templates/mail/kept-as-note/en.html.liquid';
import enSubject from '../../../../templates/mail/kept-as-note/en.subject.liquid';
import enText from '../../../../templates/mail/kept-as-note/en.text.liquid';
import ruHtml from '../../../../templates/mail/kept-as-note/ru.html.liquid';
import ruSubject from '../../../../templates/mail/kept-as-note/ru.subject.liquid';
import ruText from '../../../../templates/mail/kept-as-note/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const keptAsNote: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Mail kept as a note', ru: 'Письмо сохранено как заметка' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
