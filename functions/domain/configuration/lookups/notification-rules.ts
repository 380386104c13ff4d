import * as z from 'zod';
import { baseRules, closingName, type NotificationRule } from '#domain/configuration/notification-rule.ts';
import { orNothing, plainName, properName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

/** Two years. */
const longestDelayMinutes = 1_051_200;

export const notificationRules: Lookup<NotificationRule> = {
  name: 'notification-rule',
  key: 'name',
  label: { en: 'Notification rules', ru: 'Правила уведомлений' },
  help: {
    en: 'What entering a status sends to the customer: which template, and whether immediately, with-delay (delayMinutes) or off. Rules for a category come before those for any (null).',
    ru: 'Что получает клиент, когда обращение переходит в состояние: какой шаблон и когда — immediately, with-delay (delayMinutes) или off. Правила для категории важнее правил для любой (null).',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: plainName.refine((name) => name !== closingName, {
        error: `must not be "${closingName}": that is how the wait for a resolved case to close is called`,
      }),
      status: properName,
      category: orNothing(properName),
      usage: z.enum(['immediately', 'with-delay', 'off']),
      delayMinutes: z.int().min(0).max(longestDelayMinutes).default(0),
      template: plainName,
    })
    .refine(({ usage, delayMinutes }) => usage !== 'with-delay' || delayMinutes > 0, {
      path: ['delayMinutes'],
      error: `must be 1 to ${longestDelayMinutes} minutes in a rule with delay`,
    }),
  baseRows: () => baseRules,
  switched({ delayMinutes }, on) {
    if (!on) return { usage: 'off' };
    return { usage: delayMinutes > 0 ? 'with-delay' : 'immediately' };
  },
};
