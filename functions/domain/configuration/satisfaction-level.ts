import type { Words } from '#domain/words/words.ts';

/** A row of the lookup of satisfaction levels (RATE-01). */
export interface SatisfactionLevel {
  readonly name: string;
  /** What reports count with. */
  readonly score: number;
  /** An emoji, or nothing. */
  readonly symbol: string;
  /** Address of an image that is shown instead of the symbol; empty for none. */
  readonly image: string;
  /** Status that the case goes to; undefined when it stays where it is. */
  readonly status: string | undefined;
  /** Whether the agent is told: the customer is not content. */
  readonly low: boolean;
  /** Only active levels are offered, and can be chosen. */
  readonly active: boolean;
  /** What customers read. */
  readonly label: Words;
}

/** The rows that ship. */
export const baseLevels: readonly SatisfactionLevel[] = [
  base('very-dissatisfied', 1, '😠', 'Reopened', {
    ...{ en: 'Very dissatisfied', ru: 'Очень недоволен' },
    ...{ de: 'Sehr unzufrieden', fr: 'Très insatisfait', es: 'Muy insatisfecho' },
  }),
  base('dissatisfied', 2, '🙁', 'Reopened', {
    ...{ en: 'Dissatisfied', ru: 'Недоволен' },
    ...{ de: 'Unzufrieden', fr: 'Insatisfait', es: 'Insatisfecho' },
  }),
  base('neutral', 3, '😐', 'Closed', { en: 'Neutral', ru: 'Нейтрально', de: 'Neutral', fr: 'Neutre', es: 'Neutral' }),
  base('satisfied', 4, '🙂', 'Closed', {
    ...{ en: 'Satisfied', ru: 'Доволен' },
    ...{ de: 'Zufrieden', fr: 'Satisfait', es: 'Satisfecho' },
  }),
  base('very-satisfied', 5, '😀', 'Closed', {
    ...{ en: 'Very satisfied', ru: 'Очень доволен' },
    ...{ de: 'Sehr zufrieden', fr: 'Très satisfait', es: 'Muy satisfecho' },
  }),
];

/** The levels that customers may choose, the lowest score first. */
export function activeLevels(levels: readonly SatisfactionLevel[]): readonly SatisfactionLevel[] {
  return levels.filter(({ active }) => active).toSorted((one, other) => one.score - other.score);
}

function base(name: string, score: number, symbol: string, status: string, label: Words): SatisfactionLevel {
  return { name, score, symbol, image: '', status, low: score <= 2, active: true, label };
}
