import * as z from 'zod';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import { closingName } from '#domain/configuration/rules/notification-rule.ts';
import { type Rule, ruleEvents } from '#domain/configuration/rules/rule.ts';
import { plainName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';
import { action, condition } from './rule-columns.ts';

/** Two years. */
const longestDelayMinutes = 1_051_200;
const minutes = z.int().min(0).max(longestDelayMinutes).default(0);

export const mostConditions = 20;
export const mostActions = 10;

export const rules: Lookup<Rule> = {
  name: 'rule',
  key: 'name',
  label: { en: 'Rules', ru: 'Правила' },
  help: {
    en: 'What is done by itself when something happens to a case. After an event (on), when all or any of the conditions hold, its actions are done in their order: at once, after delayMinutes, or after workingMinutes of the service level. Mails to customers for a category come before those for any.',
    ru: 'Что делается само, когда с обращением что-то происходит. Когда событие наступило (on) и выполнены все условия или любое из них (match: all, any), действия выполняются по порядку: сразу, через delayMinutes минут или через workingMinutes минут рабочего времени. Письма клиентам для категории важнее писем для любой.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: plainName.refine((name) => name !== closingName, {
        error: `must not be "${closingName}": that is how the wait for a resolved case to close is called`,
      }),
      active: z.boolean().default(true),
      on: z.enum(ruleEvents),
      match: z.enum(['all', 'any']).default('all'),
      conditions: z.array(condition).max(mostConditions).default([]),
      actions: z.array(action).min(1).max(mostActions),
      delayMinutes: minutes,
      workingMinutes: minutes,
    })
    .refine(({ delayMinutes, workingMinutes }) => delayMinutes === 0 || workingMinutes === 0, {
      path: ['workingMinutes'],
      error: 'is a delay as delayMinutes is: take one of the two',
    }),
  baseRows: () => baseRules,
  switched: (_, active) => ({ active }),
};
