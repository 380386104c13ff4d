import * as z from 'zod';
import { baseCustomerCategories, type CustomerCategory } from '#domain/configuration/customer-category.ts';
import { label, labelled, properName } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

export const customerCategories: Lookup<CustomerCategory> = {
  name: 'customer-category',
  key: 'name',
  label: { en: 'Customer categories', ru: 'Категории клиентов' },
  help: {
    en: 'Customers who are promised the same. Accounts have a category, and service levels are for one.',
    ru: 'Клиенты с одинаковыми условиями обслуживания. Категория указывается у компании и в уровне обслуживания.',
  },
  mostRows: usualMostRows,
  schema: z.strictObject({ name: properName, active: z.boolean().default(true), label }).transform(labelled),
  baseRows: () => baseCustomerCategories,
  switched: (_, active) => ({ active }),
};
