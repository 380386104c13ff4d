import * as z from 'zod';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import { languageOrDetect, line, mailAddress, orNothing, properName, signature } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

/** A reply address adds `+`, up to nine digits, a dot and 20 letters to the 64 that a local part may have. */
const longestLocalPart = 33;

const supportAddress = mailAddress
  .refine((address) => !address.includes('+'), { error: 'has a "+", which reply addresses need for themselves' })
  .refine((address) => address.lastIndexOf('@') <= longestLocalPart, {
    error: `has more than ${longestLocalPart} characters before the "@": a reply address would grow beyond the 64 that mail allows`,
  });

export const mailboxes: Lookup<Mailbox> = {
  name: 'mailbox',
  key: 'address',
  label: { en: 'Mailboxes', ru: 'Почтовые ящики' },
  help: {
    en: 'Support addresses whose mail becomes cases, all in the mail domain. Those of the deployment are base rows. With "assigns" its cases go to the least busy member of their group, where their service names nobody.',
    ru: 'Адреса поддержки, письма на которые становятся обращениями; все в почтовом домене. Заданные при развёртывании — базовые строки. С «assigns» обращение получает наименее занятый участник группы, если ответственные не указаны у сервиса.',
  },
  mostRows: usualMostRows,
  stored: (name) => name.trim().toLowerCase(),
  schema: z.strictObject({
    address: supportAddress,
    displayName: line(100),
    language: languageOrDetect.default('detect'),
    category: properName.default('Incident'),
    service: orNothing(properName),
    group: orNothing(line(100)),
    type: orNothing(properName),
    assigns: z.boolean().default(false),
    forwarded: z.boolean().default(false),
    signature: orNothing(signature),
    agents: orNothing(mailAddress),
    replyAddress: z.boolean().default(true),
    quotesAnswered: z.boolean().default(false),
  }),
  baseRows: ({ mailboxes }) => mailboxes,
};
