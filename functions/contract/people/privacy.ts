import * as z from 'zod';
import { routes } from '../route.ts';
import { caseNumber, caseNumberText, cursor, instant } from '../values.ts';

const ofCustomer = z.object({ id: z.string().min(1).max(100) });
const ofCase = z.object({ number: caseNumberText });
const reason = z.string().trim().min(1).max(500);
const count = z.int().nonnegative();

/** Numbers alone. */
export const dataCounts = z.object({
  /** Theirs: number, times and figures stay. */
  cases: count,
  /** Of others, in which they are named. */
  taking: count,
  messages: count,
  files: count,
  held: count,
  calls: count,
  ratings: count,
  drafts: count,
  others: count,
});

/** Why nothing of it may be erased. */
export const legalHold = z.object({
  /** Of which customer or which case. */
  customer: z.string().optional(),
  case: caseNumber.optional(),
  reason: z.string(),
  who: z.string(),
  at: instant,
});

/** What is told of one place where something of a person stands. */
const exportedPart = z.object({
  name: z.string(),
  items: z.array(z.object({ kind: z.string(), columns: z.record(z.string(), z.unknown()) })),
  /** Each can be loaded for some minutes. */
  files: z.array(z.object({ key: z.string(), size: count, url: z.string() })),
});

export type DataCounts = z.output<typeof dataCounts>;
export type LegalHold = z.output<typeof legalHold>;

export const privacyRoutes = routes({
  lookAtData: {
    method: 'GET',
    path: '/customers/{id}/data',
    role: 'admin',
    summary: 'What is held of a customer, in numbers, and what keeps it from being erased',
    params: ofCustomer,
    answer: z.object({
      counts: dataCounts,
      /** Whether there is more than could be counted in time. */
      isMore: z.boolean(),
      holds: z.array(legalHold),
    }),
  },
  exportCustomer: {
    method: 'GET',
    path: '/customers/{id}/data/export',
    role: 'admin',
    summary: 'A page of all that is held of a customer: what an erasure would remove',
    params: ofCustomer,
    query: z.object({ cursor: cursor.optional() }),
    answer: z.object({
      parts: z.array(exportedPart),
      /** Missing on the last page. */
      next: cursor.optional(),
    }),
  },
  eraseCustomer: {
    method: 'POST',
    path: '/customers/{id}/erasure',
    role: 'admin',
    summary: 'Erases all that is held of a customer, for good; while it answers `running`, ask again',
    params: ofCustomer,
    body: z.object({
      /** One of their addresses or phones, typed anew: so that nobody erases another one by mistake. */
      confirm: z.string().trim().min(1).max(320),
    }),
    answer: z.object({ id: z.string(), state: z.enum(['running', 'done']), counts: dataCounts }),
  },
  holdCustomer: {
    method: 'PUT',
    path: '/customers/{id}/hold',
    role: 'admin',
    summary: 'Keeps a customer from being erased, until it is lifted',
    params: ofCustomer,
    body: z.object({ reason }),
    answer: legalHold,
  },
  liftCustomerHold: {
    method: 'DELETE',
    path: '/customers/{id}/hold',
    role: 'admin',
    summary: 'A customer may be erased again',
    params: ofCustomer,
    status: 204,
  },
  holdCase: {
    method: 'PUT',
    path: '/cases/{number}/hold',
    role: 'admin',
    summary: 'Keeps a case from being erased, until it is lifted',
    params: ofCase,
    body: z.object({ reason }),
    answer: legalHold,
  },
  liftCaseHold: {
    method: 'DELETE',
    path: '/cases/{number}/hold',
    role: 'admin',
    summary: 'A case may be erased again',
    params: ofCase,
    status: 204,
  },
});
