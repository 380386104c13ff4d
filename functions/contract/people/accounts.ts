import * as z from 'zod';
import { routes } from '../route.ts';
import { cursor, name, words } from '../values.ts';
import { casesOfPeople, customerRow, peopleLine } from './customers.ts';

const ofAccount = z.object({ id: z.string().min(1).max(100) });

export const accountPage = z.object({
  id: z.string(),
  version: z.int().positive(),
  name: z.string(),
  domain: z.string(),
  /** Name of a customer category. */
  category: z.string().optional(),
  /** Those that it may have. */
  categories: z.array(z.object({ name: z.string(), labels: words })),
  customers: z.array(customerRow),
  /** Continues the customers; missing when these are the last. */
  nextCustomer: z.string().optional(),
  history: z.array(peopleLine),
});

export type AccountPage = z.output<typeof accountPage>;

export const accountRoutes = routes({
  showAccount: {
    method: 'GET',
    path: '/accounts/{id}',
    role: 'viewer',
    summary: 'A company with its category and its customers',
    params: ofAccount,
    query: z.object({ after: z.string().max(100).optional() }),
    answer: accountPage,
    tagged: true,
  },
  accountCases: {
    method: 'GET',
    path: '/accounts/{id}/cases',
    role: 'viewer',
    summary: 'A company’s cases, newest first',
    params: ofAccount,
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(30), cursor: cursor.optional() }),
    answer: casesOfPeople,
  },
  renameAccount: {
    method: 'PATCH',
    path: '/accounts/{id}',
    role: 'agent',
    summary: 'Gives a company another name',
    params: ofAccount,
    body: z.object({ name }),
    answer: z.object({ id: z.string(), version: z.int().positive() }),
    guarded: true,
  },
  setAccountCategory: {
    method: 'PUT',
    path: '/accounts/{id}/category',
    role: 'admin',
    summary: 'Says which category of customers a company belongs to: service levels go by it',
    params: ofAccount,
    body: z.object({ category: name.nullable() }),
    status: 204,
  },
});
