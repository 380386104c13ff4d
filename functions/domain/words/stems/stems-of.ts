import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { type TextPart, type TextRun, textRuns } from './text-runs.ts';
import { longestStem } from './word-form.ts';

/** One letter finds too many. */
export const shortestWord = 2;

/** Of scripts without spaces between words: two of these that stand together are a word. */
const signs =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const spaceless = new RegExp(`[${signs}]`, 'u');
const scripts = new RegExp(`[${signs}]+|[^${signs}]+`, 'gu');

/** Of a text what is looked at: a message of many pages says at its beginning what it is about. */
export const longestSearched = 40_000;

/** The stems of a text's words, each once, in their order: as many as there may be (CASE-15). */
export function stemsOf(text: string, most: number): string[] {
  const stems = new Set<string>();
  for (const run of textRuns(text.slice(0, longestSearched))) {
    for (const stem of stemsOfRun(run)) stems.add(stem);
    if (stems.size >= most) break;
  }
  return [...stems].slice(0, most);
}

/** By which stems what stands together is found: whole, and each of its words. */
export function stemsOfRun(run: TextRun): readonly string[] {
  return [...wholes(run), ...run.parts.flatMap(partStems)].filter((stem) => stem.length >= shortestWord);
}

/** The stems of one word; none of a word that nobody seeks. */
export function partStems({ form }: Pick<TextPart, 'form'>): readonly string[] {
  if (isStopWord(form)) return [];
  if (!spaceless.test(form)) return [stemOf(form)];
  return (form.match(scripts) ?? []).flatMap((script) => (spaceless.test(script) ? pairs(script) : [stemOf(script)]));
}

function pairs(signs: string): readonly string[] {
  const points = [...signs];
  return points.length < 2 ? [signs] : points.slice(1).map((second, index) => `${points[index]}${second}`);
}

/** An address and its domain, a domain, a code without its signs from each of its parts on. */
function wholes({ whole, parts, kind }: TextRun): readonly string[] {
  if (kind === 'address') return [whole, whole.slice(whole.indexOf('@') + 1)];
  if (kind === 'domain') return [whole];
  return kind === 'code' ? parts.slice(0, -1).map((_, index) => codeOf(parts.slice(index))) : [];
}

/** A code without the signs between its parts: whoever seeks it writes others, or none. */
export function codeOf(parts: readonly TextPart[]): string {
  return parts
    .map(({ form }) => form)
    .join('')
    .slice(0, longestStem)
    .toWellFormed();
}
