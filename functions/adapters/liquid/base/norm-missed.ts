import enHtml from '../../../../templates/mail/norm-missed/en.html.liquid';
import enSubject from '../../../../templates/mail/norm-missed/en.subject.liquid';
import enText from '../../../../templates/mail/norm-missed/en.text.liquid';
import ruHtml from '../../../../templates/mail/norm-missed/ru.html.liquid';
import ruSubject from '../../../../templates/mail/norm-missed/ru.subject.liquid';
import ruText from '../../../../templates/mail/norm-missed/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const normMissed: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Norm missed', ru: 'Норматив не выполнен' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
