import * as z from 'zod';
import { blockEntry } from '#domain/configuration/blocklist.ts';
import { baseServiceLevels, normNames, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { label, labelled, line, orNothing, properName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

/** Two years. */
const mostMinutes = 1_051_200;
const minutes = z
  .int()
  .min(1)
  .max(mostMinutes)
  .nullish()
  .transform((value) => value ?? undefined);

const norm = z
  .strictObject({ response: minutes, nextResponse: minutes, resolution: minutes })
  .refine((one) => normNames.some((name) => one[name] !== undefined), { error: 'promises nothing' })
  .optional();

/** Name of an account, as `account` stores it. */
export const accountName = line(320).transform((text) => blockEntry(text) ?? text);

export const serviceLevels: Lookup<ServiceLevel> = {
  name: 'service-level',
  key: 'name',
  label: { en: 'Service levels', ru: 'Уровни обслуживания (SLA)' },
  help: {
    en: 'What is promised to whom, in working time. It holds minutes of working time to the first answer (response), to further ones (nextResponse) and to the solution (resolution), per priority or for any. A level for an account comes before one for a customer category, that before one for all; a service before the one that it is a part of, that before any. dailyCheck: each day at time, less than threshold percent of the last days resolved in time is told (rules on norm-missed).',
    ru: 'Кому и какие сроки обещаны в рабочем времени. Нормативы в минутах рабочего времени: первый ответ (response), следующие ответы (nextResponse), решение (resolution) — по приоритетам или для любого (any). Уровень для компании важнее уровня для категории клиентов, тот — общего; уровень для сервиса важнее уровня для родительского, тот — для любого. dailyCheck: каждый день во время time проверяется, сколько процентов решено в срок за последние days дней; меньше threshold — событие norm-missed для правил.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: properName,
      active: z.boolean().default(true),
      schedule: properName.default('Office hours'),
      account: orNothing(accountName),
      customerCategory: orNothing(properName),
      service: orNothing(properName),
      norms: z
        .strictObject({ any: norm, High: norm, Medium: norm, Low: norm })
        .refine((norms) => Object.values(norms).some((one) => one !== undefined), { error: 'promise nothing' }),
      responseBy: z.enum(['taken', 'answer', 'either']).default('either'),
      resolutionFrom: z.enum(['registration', 'taken']).default('registration'),
      remindMinutes: z.int().min(0).max(mostMinutes).default(30),
      dailyCheck: orNothing(
        z.strictObject({
          time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'is no time such as 18:00' }),
          days: z.int().min(1).max(366).default(7),
          threshold: z.int().min(1).max(100),
        }),
      ),
      label,
    })
    .refine(({ account, customerCategory }) => account === undefined || customerCategory === undefined, {
      path: ['customerCategory'],
      error: 'is for accounts of a category, and the level is for one account: take one of the two',
    })
    .transform(labelled),
  baseRows: () => baseServiceLevels,
  switched: (_, active) => ({ active }),
};
