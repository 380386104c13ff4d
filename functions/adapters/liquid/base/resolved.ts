import deHtml from '../../../../templates/mail/resolved/de.html.liquid';
import deSubject from '../../../../templates/mail/resolved/de.subject.liquid';
import deText from '../../../../templates/mail/resolved/de.text.liquid';
import enHtml from '../../../../templates/mail/resolved/en.html.liquid';
import enSubject from '../../../../templates/mail/resolved/en.subject.liquid';
import enText from '../../../../templates/mail/resolved/en.text.liquid';
import esHtml from '../../../../templates/mail/resolved/es.html.liquid';
import esSubject from '../../../../templates/mail/resolved/es.subject.liquid';
import esText from '../../../../templates/mail/resolved/es.text.liquid';
import frHtml from '../../../../templates/mail/resolved/fr.html.liquid';
import frSubject from '../../../../templates/mail/resolved/fr.subject.liquid';
import frText from '../../../../templates/mail/resolved/fr.text.liquid';
import ruHtml from '../../../../templates/mail/resolved/ru.html.liquid';
import ruSubject from '../../../../templates/mail/resolved/ru.subject.liquid';
import ruText from '../../../../templates/mail/resolved/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const resolved: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case resolved', ru: 'Обращение решено' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
    de: { subject: deSubject, html: deHtml, text: deText },
    fr: { subject: frSubject, html: frHtml, text: frText },
    es: { subject: esSubject, html: esHtml, text: esText },
  },
};
