import type { CustomerRow } from './people-requests.ts';

const place = 'postcase.recent-customers';
const most = 12;

/** Customers whom the reader has opened in this browser, the last one first. */
export function recentCustomers(): readonly CustomerRow[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]');
  } catch {
    return [];
  }
}

export function rememberCustomer(row: CustomerRow): void {
  const others = recentCustomers().filter(({ id }) => id !== row.id);
  localStorage.setItem(place, JSON.stringify([row, ...others].slice(0, most)));
}
