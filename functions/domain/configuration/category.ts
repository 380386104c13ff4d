/** A row of the lookup of categories (CASE-01). */
export interface Category {
  readonly name: string;
  readonly active: boolean;
  /** What customers and agents read. */
  readonly label: { readonly en: string; readonly ru: string };
}

/** The rows that ship. */
export const baseCategories: readonly Category[] = [
  { name: 'Incident', active: true, label: { en: 'Incident', ru: 'Инцидент' } },
  { name: 'Service request', active: true, label: { en: 'Service request', ru: 'Запрос на обслуживание' } },
  { name: 'Complaint', active: true, label: { en: 'Complaint', ru: 'Жалоба' } },
  { name: 'Suggestion', active: true, label: { en: 'Suggestion', ru: 'Предложение' } },
];
