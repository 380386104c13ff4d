import * as z from 'zod';
import type { Group } from '#domain/configuration/group.ts';
import { label, labelled, line, mailAddress } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

export const groups: Lookup<Group> = {
  name: 'group',
  key: 'name',
  label: { en: 'Groups', ru: 'Группы' },
  help: {
    en: 'Agents who work on cases together. "members" are addresses of agents; who names the group among the groups of their own row is one, too. None ship.',
    ru: 'Сотрудники, которые вместе работают с обращениями. «members» — адреса сотрудников; участник и тот, у кого группа указана в его собственной строке. Базовых строк нет.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: line(100),
      active: z.boolean().default(true),
      label,
      members: z.array(mailAddress).max(100).default([]),
    })
    .transform((row) => ({ ...labelled(row), members: [...new Set(row.members)] })),
  baseRows: () => [],
  switched: (_, active) => ({ active }),
};
