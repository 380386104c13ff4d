import * as z from 'zod';
import { baseLevels, type SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import { label, labelled, line, orNothing, plainName, properName, webImage } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

export const satisfactionLevels: Lookup<SatisfactionLevel> = {
  name: 'satisfaction-level',
  key: 'name',
  label: { en: 'Satisfaction levels', ru: 'Уровни удовлетворённости' },
  help: {
    en: 'The scale that customers rate with: a score for reports, a symbol or an image, the status that the case goes to, and whether the agent is told because it is low.',
    ru: 'Шкала оценки: балл для отчётов, символ или изображение, состояние, в которое переходит обращение, и сообщать ли сотруднику о низкой оценке.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: plainName,
      score: z.int().min(-100).max(100),
      symbol: z.union([z.literal(''), line(16)]).default(''),
      image: webImage.default(''),
      status: orNothing(properName),
      low: z.boolean().default(false),
      active: z.boolean().default(true),
      label,
    })
    .transform(labelled),
  baseRows: () => baseLevels,
  switched: (_, active) => ({ active }),
};
