import enHtml from '../../../../templates/mail/digest/en.html.liquid';
import enSubject from '../../../../templates/mail/digest/en.subject.liquid';
import enText from '../../../../templates/mail/digest/en.text.liquid';
import ruHtml from '../../../../templates/mail/digest/ru.html.liquid';
import ruSubject from '../../../../templates/mail/digest/ru.subject.liquid';
import ruText from '../../../../templates/mail/digest/ru.text.liquid';
import type { BaseTemplate } from './base-template.ts';

export const digest: BaseTemplate = {
  audience: 'agent',
  label: { en: 'Digest of notices', ru: 'Сводка уведомлений' },
  texts: {
    en: { subject: enSubject, html: enHtml, text: enText },
    ru: { subject: ruSubject, html: ruHtml, text: ruText },
  },
};
