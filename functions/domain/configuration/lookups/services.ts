import * as z from 'zod';
import type { Service } from '#domain/configuration/service.ts';
import { label, labelled, line, mailAddress, orNothing, properName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

export const services: Lookup<Service> = {
  name: 'service',
  key: 'name',
  label: { en: 'Services', ru: 'Сервисы' },
  help: {
    en: 'What of yours a case is about. "parent" names the service that this one is a part of, or nothing (null). "agents" and "groups" are responsible: the least busy of them gets a new case; where both are empty, those of the parent. None ship.',
    ru: 'С каким вашим сервисом связано обращение. «parent» — сервис, частью которого является этот, или ничего (null). «agents» и «groups» — ответственные: новое обращение получает наименее занятый из них; если не указан никто, действуют ответственные вышестоящего сервиса. Базовых строк нет.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: properName,
      parent: orNothing(properName),
      active: z.boolean().default(true),
      label,
      agents: z.array(mailAddress).max(100).default([]),
      groups: z.array(line(100)).max(50).default([]),
    })
    .refine(({ name, parent }) => name !== parent, { path: ['parent'], error: 'names the service itself' })
    .transform(labelled),
  baseRows: () => [],
  switched: (_, active) => ({ active }),
};
