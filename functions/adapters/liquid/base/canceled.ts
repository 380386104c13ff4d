import deHtml from '../../../../templates/mail/canceled/de.html.liquid';
import deSubject from '../../../../templates/mail/canceled/de.subject.liquid';
import deText from '../../../../templates/mail/canceled/de.text.liquid';
import enHtml from '../../../../templates/mail/canceled/en.html.liquid';
import enSubject from '../../../../templates/mail/canceled/en.subject.liquid';
import enText from '../../../../templates/mail/canceled/en.text.liquid';
import esHtml from '../../../../templates/mail/canceled/es.html.liquid';
import esSubject from '../../../../templates/mail/canceled/es.subject.liquid';
import esText from '../../../../templates/mail/canceled/es.text.liquid';
import frHtml from '../../../../templates/mail/canceled/fr.html.liquid';
import frSubject from '../../../../templates/mail/canceled/fr.subject.liquid';
import frText from '../../../../templates/mail/canceled/fr.text.liquid';
import ruHtml from '../../../../templates/mail/canceled/ru.html.liquid';
import ruSubject from '../../../../templates/mail/canceled/ru.subject.liquid';
import ruText from '../../../../templates/mail/canceled/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const canceled: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case canceled', ru: 'Обращение отменено' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
    de: { subject: deSubject, html: deHtml, text: deText },
    fr: { subject: frSubject, html: frHtml, text: frText },
    es: { subject: esSubject, html: esHtml, text: esText },
  },
};
