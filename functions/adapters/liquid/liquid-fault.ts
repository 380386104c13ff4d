import { LiquidError } from 'liquidjs';
import { didYouMeanInWords } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Words } from '#domain/words/words.ts';
import { engines } from './engines.ts';

/** What Liquid has against a source, in our words. */
export interface LiquidFault {
  /** Offset in the Liquid source; undefined when the fault is in no place of it. */
  readonly at: number | undefined;
  readonly message: Words;
}

/**
 * @param source the Liquid that was parsed: a partial and the layout have their own.
 * @throws what is no fault of the template
 */
export function liquidFault(error: unknown, source: string): LiquidFault {
  if (error instanceof Refusal) return { at: undefined, message: { en: error.message, ru: error.message } };
  if (error instanceof RangeError)
    return {
      at: undefined,
      message: {
        en: 'it is nested too deeply, or becomes too large',
        ru: 'слишком большая вложенность или слишком большой текст',
      },
    };
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
  return { at: isOwn ? begin : undefined, message: { en: said, ru: `ошибка Liquid: ${said}` } };
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

const sentences: readonly (readonly [RegExp, (name: string) => Words])[] = [
  [
    /^undefined filter: date$/,
    () => ({
      en: 'there is no filter "date": times are written by day, short_day and moment',
      ru: 'фильтра «date» нет: время пишут фильтры day, short_day и moment',
    }),
  ],
  [unknownFilter, (name) => unknown(name, filterNames, { en: 'there is no filter', ru: 'нет фильтра' })],
  [
    /^tag "((?:end|els|when)\w*)" not found/,
    (name) => ({
      en: `{% ${name} %} stands alone: nothing is open that it belongs to`,
      ru: `{% ${name} %} стоит один: он ничего не закрывает и не продолжает`,
    }),
  ],
  [/^tag "(\S+)" not found/, (name) => unknown(name, tagNames, { en: 'there is no tag', ru: 'нет тега' })],
  [/^output "[\s\S]*" not closed/, () => notClosed('{{', '}}')],
  [/^tag \{%-?\s*(\w+)[\s\S]* not closed/, (name) => notClosed(`{% ${name} %}`, `{% end${name} %}`)],
  [/^tag "[\s\S]*" not closed/, () => notClosed('{%', '%}')],
  [/^raw "?[\s\S]* not closed|^tag "?raw/, () => notClosed('{% raw %}', '{% endraw %}')],
  [
    /^illegal tag: \{%-?\s*(\w+)/,
    (name) => ({
      en: `{% ${name} %} is not written as Liquid wants it`,
      ru: `{% ${name} %} записан не так, как принято в Liquid`,
    }),
  ],
  [
    /^expected "\|" before filter/,
    () => ({
      en: 'after a value only "|" and a filter may follow',
      ru: 'после значения может стоять только «|» и фильтр',
    }),
  ],
  [/^invalid value expression: ""/, () => ({ en: 'a value is missing', ru: 'не хватает значения' })],
  [/^undefined variable: (.+)/, (name) => ({ en: `there is no ${name}`, ru: `нет такого: ${name}` })],
  [/^memory alloc limit exceeded/, () => tooMuch],
  [/^template render limit exceeded/, () => ({ en: 'it takes too long', ru: 'это слишком долго вычислять' })],
  [/^parse length limit exceeded/, () => ({ en: 'it is too large', ru: 'текст слишком большой' })],
  [/^Invalid string length/, () => tooMuch],
  [/^ENOENT: .*?"?([\w./-]+)"?$/, (name) => ({ en: `there is no partial "${name}"`, ru: `нет вставки «${name}»` })],
];

const tooMuch: Words = { en: 'it makes too much text', ru: 'получается слишком много текста' };

function unknown(name: string, known: readonly string[], { en, ru }: Words): Words {
  const meant = didYouMeanInWords(name, known);
  return { en: `${en} "${name}"${meant.en}`, ru: `${ru} «${name}»${meant.ru}` };
}

function notClosed(open: string, close: string): Words {
  return { en: `${open} is not closed with ${close}`, ru: `${open} не закрыт: не хватает ${close}` };
}
