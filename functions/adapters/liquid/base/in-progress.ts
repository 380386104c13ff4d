import deHtml from '../../../../templates/mail/in-progress/de.html.liquid';
import deSubject from '../../../../templates/mail/in-progress/de.subject.liquid';
import deText from '../../../../templates/mail/in-progress/de.text.liquid';
import enHtml from '../../../../templates/mail/in-progress/en.html.liquid';
import enSubject from '../../../../templates/mail/in-progress/en.subject.liquid';
import enText from '../../../../templates/mail/in-progress/en.text.liquid';
import esHtml from '../../../../templates/mail/in-progress/es.html.liquid';
import esSubject from '../../../../templates/mail/in-progress/es.subject.liquid';
import esText from '../../../../templates/mail/in-progress/es.text.liquid';
import frHtml from '../../../../templates/mail/in-progress/fr.html.liquid';
import frSubject from '../../../../templates/mail/in-progress/fr.subject.liquid';
import frText from '../../../../templates/mail/in-progress/fr.text.liquid';
import ruHtml from '../../../../templates/mail/in-progress/ru.html.liquid';
import ruSubject from '../../../../templates/mail/in-progress/ru.subject.liquid';
import ruText from '../../../../templates/mail/in-progress/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const inProgress: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case taken in progress', ru: 'Обращение взято в работу' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
    de: { subject: deSubject, html: deHtml, text: deText },
    fr: { subject: frSubject, html: frHtml, text: frText },
    es: { subject: esSubject, html: esHtml, text: esText },
  },
};
