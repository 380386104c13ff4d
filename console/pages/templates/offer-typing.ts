import type { ConsoleLanguage } from '../../words/words.ts';
import type { Offer } from './template-requests.ts';

/** What is being named at the caret, from where on. */
export interface Sought {
  readonly from: number;
  readonly words: string;
}

/** A percent sign alone is one: macros with it begin with a Russian letter. */
const begun = /(?:(?:\{\{-?\s*|\[#)([\p{L}\w.-]*)|%(\p{Script=Cyrillic}[\p{L}\d_]*))$/u;
const mostOffered = 8;

/** After `{{`, `[#` or `%` something is named. */
export function soughtAt(text: string, caret: number): Sought | undefined {
  const found = begun.exec(text.slice(Math.max(0, caret - 80), caret));
  return found ? { from: caret - found[0].length, words: found[1] ?? found[2] ?? '' } : undefined;
}

/** What is offered for it: by its name, or by what it says. Macros are offered to who begins one. */
export function offered(
  offers: readonly Offer[],
  text: string,
  { from, words }: Sought,
  language: ConsoleLanguage,
): readonly Offer[] {
  const sought = words.toLowerCase();
  const isMacro = text[from] !== '{';
  const sign = isMacro ? text[from] : undefined;
  const possible = offers.filter(({ kind, name }) =>
    isMacro ? kind === 'macro' && name[0] === sign : kind !== 'macro',
  );
  const begins = possible.filter(({ name }) =>
    name
      .toLowerCase()
      .replace(/^(\[#|%)/, '')
      .startsWith(sought),
  );
  const holds = possible.filter(({ name, help }) => `${name} ${help?.[language] ?? ''}`.toLowerCase().includes(sought));
  return [...new Set([...begins, ...holds])].slice(0, mostOffered);
}

/** The text with an offer where it was begun, and where the caret then stands; what closed it before goes. */
export function withOffer(
  text: string,
  caret: number,
  { from }: Sought,
  { insert }: Offer,
): { text: string; at: number } {
  const rest = text.slice(caret).replace(/^[\w.-]*\s*-?\}\}|^#\]|^%/, '');
  return { text: text.slice(0, from) + insert + rest, at: from + insert.length };
}
