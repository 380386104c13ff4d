import type { Words } from '#domain/words/words.ts';

/** A row of the lookup of customer categories: customers who are promised the same (SLA-01). */
export interface CustomerCategory {
  readonly name: string;
  readonly active: boolean;
  /** What agents read. */
  readonly label: Words;
}

/** The rows that ship. */
export const baseCustomerCategories: readonly CustomerCategory[] = [
  { name: 'Standard', active: true, label: { en: 'Standard', ru: 'Стандарт' } },
  { name: 'VIP', active: true, label: { en: 'VIP', ru: 'VIP' } },
];
