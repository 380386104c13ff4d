import * as z from 'zod';
import type { Agreement } from '#domain/configuration/agreement.ts';
import { orNothing, properName } from './columns.ts';
import { date } from './date.ts';
import { type Lookup, usualMostRows } from './lookup.ts';
import { accountName } from './service-levels.ts';

export const agreements: Lookup<Agreement> = {
  name: 'agreement',
  key: 'name',
  label: { en: 'Service agreements', ru: 'Сервисные договоры' },
  help: {
    en: 'An account has a service level of its own from a day until another, for some services or all (none named). An agreement comes before all other levels.',
    ru: 'У компании свой уровень обслуживания с одной даты по другую — для названных сервисов или для всех. Договор важнее остальных уровней.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: properName,
      active: z.boolean().default(true),
      account: accountName,
      services: z.array(properName).max(50).default([]),
      level: properName,
      from: date,
      until: orNothing(date),
    })
    .refine(({ from, until }) => until === undefined || until >= from, {
      path: ['until'],
      error: 'is before the first day',
    }),
  baseRows: () => [],
  switched: (_, active) => ({ active }),
};
