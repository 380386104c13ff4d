import * as z from 'zod';
import { caseRow } from '../case-list.ts';
import { routes } from '../route.ts';
import { address, cursor, instant, language, name } from '../values.ts';

const id = z.string().min(1).max(100);
const ofCustomer = z.object({ id });
/** Never in a path: a slash may stand in a mail address. */
const oneAddress = z.object({ address: z.string().min(1).max(320) });
const page = z.object({ limit: z.coerce.number().int().min(1).max(100).default(30), cursor: cursor.optional() });

/** A customer as a line of a list. */
export const customerRow = z.object({
  id: z.string(),
  /** Empty when no mail reaches them. */
  address: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  /** Name of their company. */
  account: z.string().optional(),
});

/** One thing that agents did to a customer or a company. */
export const peopleLine = z.object({
  at: instant,
  id: z.string(),
  who: z.string(),
  what: z.enum([
    'created',
    'changed',
    'address-added',
    'address-removed',
    'merged-into',
    'merged-from',
    'suppression-lifted',
  ]),
  field: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

export const customerPage = z.object({
  /** Another one than was asked for, when that one was merged. */
  id: z.string(),
  version: z.int().positive(),
  name: z.string(),
  addresses: z.array(
    z.object({
      address: z.string(),
      /** When an authenticated mail first came from there. */
      provenAt: instant.optional(),
      /** Mail to it fails for good: since when, and why (MAIL-16). */
      suppressed: z.object({ at: instant, why: z.string() }).optional(),
    }),
  ),
  phones: z.array(z.string()),
  language: language.optional(),
  timeZone: z.string().optional(),
  account: z.object({ id: z.string(), name: z.string(), domain: z.string() }).optional(),
  /** Name of the customer category of their company, or their own. */
  category: z.string().optional(),
  createdAt: instant.optional(),
  history: z.array(peopleLine),
});

/** A case of theirs, with their newest rating of it. */
export const caseOfCustomer = caseRow.extend({
  rating: z.object({ level: z.string(), score: z.number(), at: instant }).optional(),
});

export const casesOfPeople = z.object({
  cases: z.array(caseOfCustomer),
  /** Missing on the last page. */
  next: cursor.optional(),
});

const changedCustomer = z.object({ id: z.string(), version: z.int().positive() });

export type CustomerRow = z.output<typeof customerRow>;
export type CustomerPage = z.output<typeof customerPage>;
export type PeopleLine = z.output<typeof peopleLine>;
export type CaseOfCustomer = z.output<typeof caseOfCustomer>;

export const customerRoutes = routes({
  findCustomers: {
    method: 'GET',
    path: '/customers',
    role: 'viewer',
    summary: 'Customers by name, address, company or a phone in any form, as one types',
    query: z.object({ q: z.string().trim().min(1).max(200) }),
    answer: z.object({ customers: z.array(customerRow) }),
  },
  createCustomer: {
    method: 'POST',
    path: '/customers',
    role: 'agent',
    summary: 'Enters a customer by a mail address or a phone',
    body: z.object({
      name: z.string().max(200).default(''),
      address: address.optional(),
      phone: z.string().max(100).optional(),
      /** Mail domain of their company; that of the address unless told. */
      account: z.string().max(255).optional(),
    }),
    answer: changedCustomer,
    status: 201,
    creates: true,
  },
  showCustomer: {
    method: 'GET',
    path: '/customers/{id}',
    role: 'viewer',
    summary: 'A customer, or the one that goes on for them',
    params: ofCustomer,
    answer: customerPage,
    tagged: true,
  },
  customerCases: {
    method: 'GET',
    path: '/customers/{id}/cases',
    role: 'viewer',
    summary: 'A customer’s cases, newest first, with their ratings',
    params: ofCustomer,
    query: page,
    answer: casesOfPeople,
  },
  editCustomer: {
    method: 'PATCH',
    path: '/customers/{id}',
    role: 'agent',
    summary: 'Changes a customer: null clears, what is missing stays',
    params: ofCustomer,
    body: z.object({
      name: z.string().max(200).optional(),
      /** Of their new cases, whatever language they write in. */
      language: language.nullable().optional(),
      timeZone: name.nullable().optional(),
      /** Mail domain of their company. */
      account: z.string().trim().min(1).max(255).nullable().optional(),
      /** One of theirs: mail goes there from now on. */
      address: address.optional(),
    }),
    answer: changedCustomer,
    guarded: true,
  },
  addCustomerAddress: {
    method: 'POST',
    path: '/customers/{id}/addresses',
    role: 'agent',
    summary: 'Adds an address or a phone; 409 names the customer whose it is',
    params: ofCustomer,
    body: z
      .object({ address: address.optional(), phone: z.string().max(100).optional() })
      .refine(({ address: mail, phone }) => (mail === undefined) !== (phone === undefined), {
        error: 'takes an address or a phone',
      }),
    answer: changedCustomer,
    guarded: true,
  },
  removeCustomerAddress: {
    method: 'DELETE',
    path: '/customers/{id}/addresses',
    role: 'agent',
    summary: 'Takes an address or a phone away: it is nobody’s from then on',
    params: ofCustomer,
    query: oneAddress,
    answer: changedCustomer,
    guarded: true,
  },
  liftSuppression: {
    method: 'POST',
    path: '/customers/{id}/addresses/lift',
    role: 'agent',
    summary: 'Mail to an address may go again, though it came back for good before',
    params: ofCustomer,
    body: oneAddress,
    status: 204,
  },
  previewMerge: {
    method: 'GET',
    path: '/customers/{id}/merge',
    role: 'agent',
    summary: 'What a merge would move to the other customer',
    params: ofCustomer,
    query: z.object({ into: id }),
    answer: z.object({
      from: customerRow.extend({ version: z.int(), addresses: z.array(z.string()) }),
      into: customerRow.extend({ version: z.int(), addresses: z.array(z.string()) }),
      /** How many cases move, of those that the caller may see: the others move as well. */
      cases: z.int().nonnegative(),
      /** Whether there are more than were counted. */
      isMore: z.boolean(),
    }),
  },
  mergeCustomers: {
    method: 'POST',
    path: '/customers/{id}/merge',
    role: 'agent',
    summary:
      'Another customer goes on for this one, for good; their cases follow within seconds, thousands within minutes',
    params: ofCustomer,
    body: z.object({
      into: id,
      /** Of the other customer, as the caller has seen them. */
      intoVersion: z.int().positive().optional(),
    }),
    answer: changedCustomer,
    guarded: true,
  },
});
