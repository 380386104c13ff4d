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
  readonly label: { readonly en: string; readonly ru: string };
}

/** The rows that ship. */
export const baseLevels: readonly SatisfactionLevel[] = [
  base('very-dissatisfied', 1, '😠', 'Reopened', 'Very dissatisfied', 'Очень недоволен'),
  base('dissatisfied', 2, '🙁', 'Reopened', 'Dissatisfied', 'Недоволен'),
  base('neutral', 3, '😐', 'Closed', 'Neutral', 'Нейтрально'),
  base('satisfied', 4, '🙂', 'Closed', 'Satisfied', 'Доволен'),
  base('very-satisfied', 5, '😀', 'Closed', 'Very satisfied', 'Очень доволен'),
];

/** The levels that customers may choose, the lowest score first. */
export function activeLevels(levels: readonly SatisfactionLevel[]): readonly SatisfactionLevel[] {
  return levels.filter(({ active }) => active).toSorted((one, other) => one.score - other.score);
}

function base(name: string, score: number, symbol: string, status: string, en: string, ru: string): SatisfactionLevel {
  return { name, score, symbol, image: '', status, low: score <= 2, active: true, label: { en, ru } };
}
