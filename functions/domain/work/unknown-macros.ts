import { macroPattern } from '#domain/configuration/languages/macros.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import { placeAt } from '#domain/template/template-fault.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { fillIn } from './fill-in.ts';

/** What its writer meant to be filled in, well-formed or not; on one line, as people write it. */
const placeholder = new RegExp(`\\{\\{[^{}\\n]{0,200}\\}\\}|${macroPattern.source}`, 'gu');
const mostTold = 5;

/**
 * Asks before words leave in which something would stay unfilled (CASE-08).
 * @throws Refusal macro-unknown that tells each place.
 */
export function requireKnownMacros(text: string, data: TemplateData, blocks: readonly TextBlock[]): void {
  const unknown = unknownMacros(text, data, blocks);
  if (unknown.length > 0) throw new Refusal('macro-unknown', unknown.join('\n'));
}

/** Where something would stay unfilled: `line 1, column 7: there is no {{ nope }}`. */
export function unknownMacros(text: string, data: TemplateData, blocks: readonly TextBlock[]): readonly string[] {
  const unknown = [...text.matchAll(placeholder)].filter(({ 0: found }) => fillIn(found, data, blocks, 'en') === found);
  const told = unknown.slice(0, mostTold).map(({ 0: found, index }) => {
    const { line, column } = placeAt(text, index);
    return `line ${line}, column ${column}: there is no ${found}${meant(found, data, blocks)}`;
  });
  return unknown.length > mostTold ? [...told, `and ${unknown.length - mostTold} more`] : told;
}

/** The column that was meant, if one is near. */
function meant(found: string, data: TemplateData, blocks: readonly TextBlock[]): string {
  const name = /^\{\{\s*([A-Za-z][\w.-]*)/.exec(found)?.[1];
  if (name === undefined) return '';
  const columns = Object.entries(data).flatMap(([row, values]) =>
    Object.keys(values).map((column) => `${row}.${column}`),
  );
  return didYouMean(name, [...columns, ...blocks.map((block) => `blocks.${block.name}`)]);
}
