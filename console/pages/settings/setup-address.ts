import type { LookupName } from './setup-requests.ts';

/** Addresses of the pages of settings. */
export const setupAddress = {
  overview: '/admin',
  install: '/admin/install',
  audit: '/admin/audit',
  transfer: '/admin/transfer',
  tokens: '/admin/tokens',
  lookup: (lookup: LookupName) => `/admin/lookups/${lookup}`,
  newRow: (lookup: LookupName) => `/admin/lookups/${lookup}/new`,
  row: (lookup: LookupName, name: string) => `/admin/lookups/${lookup}/row?${new URLSearchParams({ name })}`,
};
