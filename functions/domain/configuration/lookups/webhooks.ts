import * as z from 'zod';
import type { Webhook } from '#domain/configuration/webhook.ts';
import { plainName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

const longestUrl = 2000;
/** A machine of a network that the deployment names is called by its address, or by a name without a dot. */
const nearby = /^http:\/\/([a-z][\w-]*|\d+(\.\d+){3}|\[[\da-f:]+\])(:\d+)?(\/|$)/i;

const url = z
  .string()
  .trim()
  .max(longestUrl)
  .refine((text) => URL.canParse(text) && !/\s/.test(text), { error: 'is no web address' })
  .refine((text) => text.startsWith('https://') || nearby.test(text), {
    error: 'must begin with https:// (http:// for a machine of your own network alone, by its address)',
  })
  .refine((text) => !URL.canParse(text) || `${new URL(text).username}${new URL(text).password}` === '', {
    error: 'has a name or password in it, which logs of others would show: the signature says who calls',
  });

export const webhooks: Lookup<Webhook> = {
  name: 'webhook',
  key: 'name',
  label: { en: 'Webhooks', ru: 'Вебхуки' },
  help: {
    en: 'Systems of yours that rules tell of what happened: a web address that takes JSON by POST. Each call is signed: npm run config -- --webhook-secret <name>. None ship.',
    ru: 'Ваши системы, которым правила сообщают о событиях: адрес, который принимает JSON методом POST. Каждый вызов подписан: npm run config -- --webhook-secret <имя>. Базовых строк нет.',
  },
  mostRows: usualMostRows,
  schema: z.strictObject({ name: plainName, active: z.boolean().default(true), url }),
  baseRows: () => [],
  switched: (_, active) => ({ active }),
};
