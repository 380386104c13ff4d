import { type Context, filters as standard } from 'liquidjs';
import { type DayForm, dayText } from '#domain/words/day-text.ts';
import { escapeHtml, Markup } from './markup.ts';

type Handler = (this: { context: Context }, value: unknown, ...more: unknown[]) => unknown;

/** Those of Liquid that need no bounds of ours: they count the memory that they take. */
const plain = [
  'abs',
  'append',
  'at_least',
  'at_most',
  'capitalize',
  'ceil',
  'default',
  'divided_by',
  'downcase',
  'first',
  'floor',
  'join',
  'last',
  'lstrip',
  'map',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'reverse',
  'round',
  'rstrip',
  'size',
  'slice',
  'sort',
  'strip',
  'strip_html',
  'strip_newlines',
  'times',
  'truncate',
  'truncatewords',
  'upcase',
] as const;

/** Those that look for a text in another: it must be short, since looking takes as many steps as both have together. */
const searching = ['remove', 'remove_first', 'replace', 'replace_first', 'split'] as const;

const longestSought = 500;

/** @throws when looking for it could take long. */
export function requireShort(sought: unknown): void {
  if (String(sought).length > longestSought)
    throw new Error(`a text to look for has ${longestSought} characters at most`);
}

function searched(name: (typeof searching)[number]): Handler {
  // Liquid types what comes out of its filters as any.
  const filter = standard[name] as Handler;
  return function (value, sought, ...more) {
    requireShort(sought);
    return filter.call(this, value, sought, ...more);
  };
}

function inForm(form: DayForm): Handler {
  return function (value) {
    return dayText(
      String(value ?? ''),
      form,
      String(this.context.getSync(['language'])),
      String(this.context.getSync(['timeZone'])),
    );
  };
}

const shared: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(plain.map((name) => [name, standard[name] as Handler])),
  ...Object.fromEntries(searching.map((name) => [name, searched(name)])),
  url_encode: (value) => encodeURIComponent(String(value ?? '').toWellFormed()),
  day: inForm('day'),
  short_day: inForm('shortDay'),
  moment: inForm('moment'),
};

const asMarkup = (value: unknown) => (value instanceof Markup ? value : new Markup(escapeHtml(String(value ?? ''))));

/** `raw` opens no way around the escaping: it leaves what is HTML of ours already. */
export const filters: Readonly<Record<'html' | 'text', Readonly<Record<string, Handler>>>> = {
  html: {
    ...shared,
    escape: asMarkup,
    newline_to_br: (value) => new Markup(String(asMarkup(value)).replace(/\r?\n/g, '<br>\n')),
    raw: (value) => value,
  },
  text: { ...shared, escape: (value) => value, newline_to_br: (value) => value, raw: (value) => value },
};
