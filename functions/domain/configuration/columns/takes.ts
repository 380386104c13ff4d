import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import type { Words } from '#domain/words/words.ts';

/** One of the values that a column may have. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
}

/** What a column takes: how people are asked for it (CONS-02). Its schema checks what they say. */
export type Takes =
  | { readonly is: 'line' | 'text' | 'markdown'; readonly most: number }
  /** The same in each language: a line, or Markdown. */
  | { readonly is: 'words' | 'texts'; readonly most: number }
  | { readonly is: 'yes-no' | 'address' | 'web-address' | 'image' | 'color' | 'zone' | 'moment' | 'day' }
  | { readonly is: 'choice'; readonly choices: readonly Choice[] }
  /** Name of a row of another lookup, or several. */
  | { readonly is: 'row' | 'rows'; readonly of: LookupName }
  | { readonly is: 'addresses'; readonly most: number }
  | { readonly is: 'number'; readonly least: number; readonly most: number; readonly unit?: Words }
  /** Minutes, which people read as hours and days. */
  | { readonly is: 'minutes'; readonly least: number; readonly most: number }
  /** A structure that an editor of its own asks for. */
  | { readonly is: 'structure' };

/** A column as people know it. */
export interface Column {
  readonly label: Words;
  readonly help?: Words;
  readonly takes: Takes;
}

/** Every column of a row. */
export type Columns<Row> = { readonly [Name in keyof Row]-?: Column };

export function column(en: string, ru: string, takes: Takes, help?: Words): Column {
  return { label: { en, ru }, takes, ...(help && { help }) };
}

/** @param choices each value with its words in English and Russian */
export function choiceOf(choices: Readonly<Record<string, readonly [en: string, ru: string]>>): Takes {
  return {
    is: 'choice',
    choices: Object.entries(choices).map(([value, [en, ru]]) => ({ value, label: { en, ru } })),
  };
}
