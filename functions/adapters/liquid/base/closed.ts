import deHtml from '../../../../templates/mail/closed/de.html.liquid';
import deSubject from '../../../../templates/mail/closed/de.subject.liquid';
import deText from '../../../../templates/mail/closed/de.text.liquid';
import enHtml from '../../../../templates/mail/closed/en.html.liquid';
import enSubject from '../../../../templates/mail/closed/en.subject.liquid';
import enText from '../../../../templates/mail/closed/en.text.liquid';
import esHtml from '../../../../templates/mail/closed/es.html.liquid';
import esSubject from '../../../../templates/mail/closed/es.subject.liquid';
import esText from '../../../../templates/mail/closed/es.text.liquid';
import frHtml from '../../../../templates/mail/closed/fr.html.liquid';
import frSubject from '../../../../templates/mail/closed/fr.subject.liquid';
import frText from '../../../../templates/mail/closed/fr.text.liquid';
import ruHtml from '../../../../templates/mail/closed/ru.html.liquid';
import ruSubject from '../../../../templates/mail/closed/ru.subject.liquid';
import ruText from '../../../../templates/mail/closed/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const closed: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case closed', ru: 'Обращение закрыто' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
    de: { subject: deSubject, html: deHtml, text: deText },
    fr: { subject: frSubject, html: frHtml, text: frText },
    es: { subject: esSubject, html: esHtml, text: esText },
  },
};
