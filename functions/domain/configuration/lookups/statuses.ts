import * as z from 'zod';
import { baseStatuses, type Status } from '#domain/configuration/status.ts';
import { label, labelled, properName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

const mostNext = 50;

export const statuses: Lookup<Status> = {
  name: 'status',
  key: 'name',
  label: { en: 'Statuses', ru: 'Состояния' },
  help: {
    en: 'What state a case is in. Its kind (new, open, paused, resolved, final) says what clocks and replies do; "next" lists the statuses that may follow.',
    ru: 'Состояние обращения. Вид (new, open, paused, resolved, final) определяет ход сроков и действие ответов клиента; «next» — возможные следующие состояния.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: properName,
      kind: z.enum(['new', 'open', 'paused', 'resolved', 'final']),
      next: z
        .array(properName)
        .max(mostNext)
        .refine((names) => new Set(names).size === names.length, { error: 'names a status twice' })
        .default([]),
      active: z.boolean().default(true),
      label,
    })
    .refine(({ kind, next }) => kind !== 'final' || next.length === 0, {
      path: ['next'],
      error: 'must be empty: nothing follows a final status, and a reply to it opens a new case',
    })
    .refine(({ name, next }) => !next.includes(name), { path: ['next'], error: 'names the status itself' })
    .transform(labelled),
  baseRows: () => baseStatuses,
  switched: (_, active) => ({ active }),
};
