import { LiquidError } from 'liquidjs';
import { didYouMean } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { engines } from './engines.ts';

/** What Liquid has against a source, in our words. */
export interface LiquidFault {
  /** Offset in the Liquid source; undefined when the fault is in no place of it. */
  readonly at: number | undefined;
  readonly message: string;
}

/**
 * @param source the Liquid that was parsed: a partial and the layout have their own.
 * @throws what is no fault of the template
 */
export function liquidFault(error: unknown, source: string): LiquidFault {
  if (error instanceof Refusal) return { at: undefined, message: error.message };
  if (error instanceof RangeError) return { at: undefined, message: 'it is nested too deeply, or becomes too large' };
  if (!LiquidError.is(error)) throw error;
  const said = (error.originalError ?? error).message.replace(/, line:\d+, col:\d+$/, '');
  const { begin, end, input } = error.token;
  const isOwn = input === source;
  const token = input.slice(begin, end);
  for (const [pattern, words] of sentences) {
    const found = pattern.exec(said);
    if (!found) continue;
    const [, name = ''] = found;
    const inFilter = said.startsWith('undefined filter') ? filterIn(token, said.slice('undefined filter: '.length)) : 0;
    return { at: isOwn ? begin + inFilter : undefined, message: words(name) };
  }
  return { at: isOwn ? begin : undefined, message: said };
}

function filterIn(token: string, name: string): number {
  const bar = Math.max(token.search(new RegExp(`\\|\\s*${name}`)), 0);
  return Math.max(token.indexOf(name, bar), 0);
}

const unknownFilter = /^undefined filter: (\w+)/;
const tagNames = Object.keys(engines.html.tags);
const filterNames = Object.keys(engines.html.filters);

/** Partials know only what they are given: a fault in one is most likely a fault of who renders it. */
export function placeOfRender(source: string): number {
  return Math.max(source.search(/\{%-?\s*render\b/), 0);
}

const sentences: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^undefined filter: date$/, () => 'there is no filter "date": times are written by day, short_day and moment'],
  [unknownFilter, (name) => `there is no filter "${name}"${didYouMean(name, filterNames)}`],
  [
    /^tag "((?:end|els|when)\w*)" not found/,
    (name) => `{% ${name} %} stands alone: nothing is open that it belongs to`,
  ],
  [/^tag "(\S+)" not found/, (name) => `there is no tag "${name}"${didYouMean(name, tagNames)}`],
  [/^output "[\s\S]*" not closed/, () => '{{ is not closed with }}'],
  [/^tag \{%-?\s*(\w+)[\s\S]* not closed/, (name) => `{% ${name} %} is not closed with {% end${name} %}`],
  [/^tag "[\s\S]*" not closed/, () => '{% is not closed with %}'],
  [/^raw "?[\s\S]* not closed|^tag "?raw/, () => '{% raw %} is not closed with {% endraw %}'],
  [/^illegal tag: \{%-?\s*(\w+)/, (name) => `{% ${name} %} is not written as Liquid wants it`],
  [/^expected "\|" before filter/, () => 'after a value only "|" and a filter may follow'],
  [/^invalid value expression: ""/, () => 'a value is missing'],
  [/^undefined variable: (.+)/, (name) => `there is no ${name}`],
  [/^memory alloc limit exceeded/, () => 'it makes too much text'],
  [/^template render limit exceeded/, () => 'it takes too long'],
  [/^parse length limit exceeded/, () => 'it is too large'],
  [/^Invalid string length/, () => 'it makes too much text'],
  [/^ENOENT: .*?"?([\w./-]+)"?$/, (name) => `there is no partial "${name}"`],
];
