import deHtml from '../../../../templates/mail/waiting/de.html.liquid';
import deSubject from '../../../../templates/mail/waiting/de.subject.liquid';
import deText from '../../../../templates/mail/waiting/de.text.liquid';
import enHtml from '../../../../templates/mail/waiting/en.html.liquid';
import enSubject from '../../../../templates/mail/waiting/en.subject.liquid';
import enText from '../../../../templates/mail/waiting/en.text.liquid';
import esHtml from '../../../../templates/mail/waiting/es.html.liquid';
import esSubject from '../../../../templates/mail/waiting/es.subject.liquid';
import esText from '../../../../templates/mail/waiting/es.text.liquid';
import frHtml from '../../../../templates/mail/waiting/fr.html.liquid';
import frSubject from '../../../../templates/mail/waiting/fr.subject.liquid';
import frText from '../../../../templates/mail/waiting/fr.text.liquid';
import ruHtml from '../../../../templates/mail/waiting/ru.html.liquid';
import ruSubject from '../../../../templates/mail/waiting/ru.subject.liquid';
import ruText from '../../../../templates/mail/waiting/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const waiting: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Waiting for the customer’s answer', ru: 'Ждём ответа клиента' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
    de: { subject: deSubject, html: deHtml, text: deText },
    fr: { subject: frSubject, html: frHtml, text: frText },
    es: { subject: esSubject, html: esHtml, text: esText },
  },
};
