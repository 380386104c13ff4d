import deHtml from '../../../../templates/mail/registered/de.html.liquid';
import deSubject from '../../../../templates/mail/registered/de.subject.liquid';
import deText from '../../../../templates/mail/registered/de.text.liquid';
import enHtml from '../../../../templates/mail/registered/en.html.liquid';
import enSubject from '../../../../templates/mail/registered/en.subject.liquid';
import enText from '../../../../templates/mail/registered/en.text.liquid';
import esHtml from '../../../../templates/mail/registered/es.html.liquid';
import esSubject from '../../../../templates/mail/registered/es.subject.liquid';
import esText from '../../../../templates/mail/registered/es.text.liquid';
import frHtml from '../../../../templates/mail/registered/fr.html.liquid';
import frSubject from '../../../../templates/mail/registered/fr.subject.liquid';
import frText from '../../../../templates/mail/registered/fr.text.liquid';
import ruHtml from '../../../../templates/mail/registered/ru.html.liquid';
import ruSubject from '../../../../templates/mail/registered/ru.subject.liquid';
import ruText from '../../../../templates/mail/registered/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const registered: BaseTemplate = {
  audience: 'customer',
  label: { en: 'Case registered', ru: 'Обращение зарегистрировано' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
    de: { subject: deSubject, html: deHtml, text: deText },
    fr: { subject: frSubject, html: frHtml, text: frText },
    es: { subject: esSubject, html: esHtml, text: esText },
  },
};
