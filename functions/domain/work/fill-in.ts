import { liquidOf, macroPattern } from '#domain/configuration/languages/macros.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import { markdownEscape } from '#domain/template/markdown-escape.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import { type DayForm, dayText } from '#domain/words/day-text.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';

const forms: Readonly<Record<string, DayForm>> = { day: 'day', short_day: 'shortDay', moment: 'moment' };
const path = /\{\{\s*([a-z]+)\.([A-Za-z][\w-]*)\s*(?:\|\s*(day|short_day|moment)\s*)?\}\}/.source;
/** Characters that may be filled into a text: much more than anybody means, and little enough to be read in no time. */
const mostFilledIn = 64 * 1024;
const placeholder = new RegExp(`${path}|${macroPattern.source}`, 'gu');

/**
 * Fills what an agent wrote in Markdown: columns (`{{ case.number }}`), macros and text blocks (`{{ blocks.hours }}`).
 * Everything else stays as it is, so that no customer's braces break an answer. What is filled in shows literally, a
 * block keeps its Markdown; blocks are not looked for in blocks (NOTE-07).
 * @throws Refusal template-wrong when that becomes very long.
 */
export function fillIn(text: string, data: TemplateData, blocks: readonly TextBlock[], language: Language): string {
  let length = 0;
  return text.replace(placeholder, (found, root?: string, column?: string, filter?: string) => {
    const words = wordsFor({ found, root, column, filter }, data, blocks, language);
    length += words.length;
    if (length > mostFilledIn)
      throw new Refusal('template-wrong', `what is filled in becomes longer than ${mostFilledIn / 1024} KB`);
    return words;
  });
}

interface Placeholder {
  readonly found: string;
  readonly root: string | undefined;
  readonly column: string | undefined;
  readonly filter: string | undefined;
}

function wordsFor(
  { found, root, column, filter }: Placeholder,
  data: TemplateData,
  blocks: readonly TextBlock[],
  language: Language,
): string {
  if (root === undefined || column === undefined) {
    const liquid = liquidOf(found, data.macros);
    return liquid === undefined ? found : fillIn(liquid, data, [], language);
  }
  if (root === 'blocks') {
    const block = blocks.find(({ name }) => name === column);
    return block ? fillIn(wordsOf(block, language), data, [], language) : found;
  }
  const value = columnValue(data, root, column);
  if (value === undefined) return found;
  return markdown(filter === undefined ? value : inForm(value, filter, data, language), root, column);
}

function wordsOf({ text }: TextBlock, language: Language): string {
  return text[language]?.trim() || text.en.trim() || text.ru.trim();
}

/** @returns undefined when there is no such column. */
function columnValue(data: TemplateData, root: string, column: string): string | undefined {
  const row = Object.hasOwn(data, root) ? data[root] : undefined;
  const value = row && Object.hasOwn(row, column) ? row[column] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function inForm(value: string, filter: string, data: TemplateData, language: Language): string {
  return dayText(value, forms[filter] ?? 'day', language, columnValue(data, 'site', 'timeZone') ?? 'UTC');
}

/** Our own link to the case is one; nothing else that is filled in becomes one. */
function markdown(value: string, root: string, column: string): string {
  const isLink = root === 'case' && column === 'link' && /^https?:\/\/[^\s<>]+$/.test(value);
  return isLink ? `<${value}>` : markdownEscape(value);
}
