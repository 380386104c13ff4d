import * as z from 'zod';
import type { Service } from '#domain/configuration/service.ts';
import { label, labelled, orNothing, properName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

export const services: Lookup<Service> = {
  name: 'service',
  key: 'name',
  label: { en: 'Services', ru: 'Сервисы' },
  help: {
    en: 'What of yours a case is about. "parent" names the service that this one is a part of, or nothing (null). None ship.',
    ru: 'С каким вашим сервисом связано обращение. «parent» — сервис, частью которого является этот, или ничего (null). Базовых строк нет.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: properName,
      parent: orNothing(properName),
      active: z.boolean().default(true),
      label,
    })
    .refine(({ name, parent }) => name !== parent, { path: ['parent'], error: 'names the service itself' })
    .transform(labelled),
  baseRows: () => [],
  switched: (_, active) => ({ active }),
};
