import type { LookupName } from './setup-requests.ts';

/** Lookups by what they are about, in the order in which a new owner comes upon them. */
export const lookupGroups = [
  { title: 'setupPeople', lookups: ['mailbox', 'agent', 'group'] },
  { title: 'setupCases', lookups: ['status', 'category', 'case-type', 'service'] },
  { title: 'setupMail', lookups: ['rule', 'template', 'text-block', 'webhook', 'blocked'] },
  { title: 'setupLanguages', lookups: ['language', 'phrase'] },
  { title: 'setupPromises', lookups: ['schedule', 'service-level', 'agreement', 'customer-category', 'account'] },
  { title: 'setupRatings', lookups: ['satisfaction-level'] },
] as const satisfies readonly { readonly title: string; readonly lookups: readonly LookupName[] }[];
