import * as z from 'zod';
import { type CaseType, usualPriority } from '#domain/configuration/case-type.ts';
import { label, labelled, properName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

export const caseTypes: Lookup<CaseType> = {
  name: 'case-type',
  key: 'name',
  label: { en: 'Case types', ru: 'Типы обращений' },
  help: {
    en: 'What kind of work a case is. It takes over the type’s priority (High, Medium or Low), and agents may change either. None ship: add those that you tell apart, such as Outage (High) and Question (Low).',
    ru: 'Какого рода работа стоит за обращением. Обращение получает приоритет типа (High, Medium или Low); и то и другое сотрудник может изменить. Базовых строк нет: заведите те, что различаете, например «Сбой» (High) и «Вопрос» (Low).',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: properName,
      active: z.boolean().default(true),
      priority: z.enum(['High', 'Medium', 'Low']).default(usualPriority),
      label,
    })
    .transform(labelled),
  baseRows: () => [],
  switched: (_, active) => ({ active }),
};
