import type { Words } from '#domain/words/words.ts';

/** A row of the lookup of categories (CASE-01). */
export interface Category {
  readonly name: string;
  readonly active: boolean;
  /** What customers and agents read. */
  readonly label: Words;
}

/** The rows that ship. */
export const baseCategories: readonly Category[] = [
  {
    name: 'Incident',
    active: true,
    label: { en: 'Incident', ru: 'Инцидент', de: 'Störung', fr: 'Incident', es: 'Incidencia' },
  },
  {
    name: 'Service request',
    active: true,
    label: {
      ...{ en: 'Service request', ru: 'Запрос на обслуживание' },
      ...{ de: 'Serviceanfrage', fr: 'Demande de service', es: 'Solicitud de servicio' },
    },
  },
  {
    name: 'Complaint',
    active: true,
    label: { en: 'Complaint', ru: 'Жалоба', de: 'Beschwerde', fr: 'Réclamation', es: 'Queja' },
  },
  {
    name: 'Suggestion',
    active: true,
    label: { en: 'Suggestion', ru: 'Предложение', de: 'Vorschlag', fr: 'Suggestion', es: 'Sugerencia' },
  },
];
