import { liquidOf, macroPattern, type OwnMacros } from '#domain/configuration/languages/macros.ts';

/** A source with its macros turned into Liquid. */
export interface MacroText {
  readonly liquid: string;
  /** Macros that do not exist, and where in the source they stand. */
  readonly unknown: readonly { readonly macro: string; readonly at: number }[];
  /** Where in the source stands what stands there in the Liquid. */
  origin(at: number): number;
}

const closings: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}' };
const rawStart = /^\{%-?\s*(raw|comment)\s*-?%\}/;

/** Macros count where a template has text of its own: not inside `{{ … }}`, `{% … %}` and raw text. @param own words of owners' languages */
export function macroText(source: string, own?: OwnMacros): MacroText {
  const unknown: { macro: string; at: number }[] = [];
  const shifts: { from: number; to: number; width: number; origin: number }[] = [];
  let liquid = '';
  for (const { text, at, isLiquid } of piecesOf(source)) {
    if (isLiquid) {
      liquid += text;
      continue;
    }
    let done = 0;
    for (const { 0: macro, index } of text.matchAll(macroPattern)) {
      const replacement = liquidOf(macro, own);
      if (replacement === undefined) {
        unknown.push({ macro, at: at + index });
        continue;
      }
      liquid += text.slice(done, index);
      shifts.push({
        from: liquid.length,
        to: liquid.length + replacement.length,
        width: macro.length,
        origin: at + index,
      });
      liquid += replacement;
      done = index + macro.length;
    }
    liquid += text.slice(done);
  }
  return {
    liquid,
    unknown,
    origin: (position) => {
      const last = shifts.findLast(({ from }) => from <= position);
      if (!last) return position;
      return position < last.to ? last.origin : position - last.to + last.origin + last.width;
    },
  };
}

function* piecesOf(source: string): Generator<{ text: string; at: number; isLiquid: boolean }> {
  let at = 0;
  while (at < source.length) {
    const found = source.slice(at).search(/\{[{%]/);
    const begin = found < 0 ? source.length : at + found;
    if (begin > at) yield { text: source.slice(at, begin), at, isLiquid: false };
    if (begin === source.length) return;
    const end = endOf(source, begin);
    yield { text: source.slice(begin, end), at: begin, isLiquid: true };
    at = end;
  }
}

/** What is not closed is Liquid to its end: Liquid says so itself. */
function endOf(source: string, begin: number): number {
  const raw = rawStart.exec(source.slice(begin, begin + 60))?.[1];
  const after = (closing: string, from: number) => {
    const found = source.indexOf(closing, from);
    return found < 0 ? source.length : found + closing.length;
  };
  const tagEnd = after(closings[source.slice(begin, begin + 2)] ?? '}}', begin + 2);
  if (raw === undefined) return tagEnd;
  const closing = source.slice(tagEnd).search(new RegExp(`\\{%-?\\s*end${raw}\\b`));
  return closing < 0 ? source.length : after('%}', tagEnd + closing);
}
