import * as z from 'zod';
import { baseCategories, type Category } from '#domain/configuration/category.ts';
import { label, labelled, properName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

export const categories: Lookup<Category> = {
  name: 'category',
  key: 'name',
  label: { en: 'Categories', ru: 'Категории' },
  help: {
    en: 'What a case is about. Notification rules can differ by category.',
    ru: 'О чём обращение. Правила уведомлений могут зависеть от категории.',
  },
  mostRows: usualMostRows,
  schema: z.strictObject({ name: properName, active: z.boolean().default(true), label }).transform(labelled),
  baseRows: () => baseCategories,
  switched: (_, active) => ({ active }),
};
