import * as z from 'zod';
import { baseMailTemplates, type MailTemplate } from '#domain/configuration/mail-template.ts';
import { label, labelled, plainName } from '../columns.ts';
import { type Lookup, usualMostRows } from '../lookup.ts';

export const templates: Lookup<MailTemplate> = {
  name: 'template',
  key: 'name',
  label: { en: 'Mail templates', ru: 'Шаблоны писем' },
  help: {
    en: 'Mails that Postcase writes. Audience: customer or agent. One that is switched off is not sent. Version: which of its stored texts is in use, 0 for the texts that ship.',
    ru: 'Письма, которые пишет Postcase. Получатель: customer или agent. Выключенный шаблон не отправляется. Version — какая из сохранённых редакций текста действует; 0 — поставляемая.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: plainName,
      audience: z.enum(['customer', 'agent']),
      label,
      version: z.int().min(0).default(0),
      active: z.boolean().default(true),
    })
    .transform(labelled),
  baseRows: () => baseMailTemplates,
  switched: (_, active) => ({ active }),
};
