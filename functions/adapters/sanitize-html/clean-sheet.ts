import { allowedTags } from './allowed-markup.ts';
import { allowedStyles } from './allowed-styles.ts';

/** What is left of a mail's style sheets. */
export interface CleanSheet {
  readonly css: string;
  /** Classes that it names: those that elements need to keep. */
  readonly classes: ReadonlySet<string>;
  /** How many selectors a browser has to try. */
  readonly selectors: number;
}

/** In front of each class, so that no mail names what is ours. */
export const classPrefix = 'm-';

const mostSelectors = 3000;
const mostOfRule = 300;
/** Of parts of a selector: a browser tries them one after the other. */
const mostParts = 5;

/**
 * Writes style sheets of a mail anew with what may stand in them (CONS-12): rules for elements and classes within the mail, properties
 * and values as in `style` attributes, and `@media` for widths of the window. No addresses, no fonts, no imports, nothing out of its
 * place. Its work grows with its length alone.
 */
export function cleanSheet(sheet: string): CleanSheet {
  const css = withoutComments(sheet);
  const written: string[] = [];
  const classes = new Set<string>();
  let selectors = 0;
  let isInMedia = false;
  let at = 0;
  const signs = /[{};]/g;
  for (let sign = signs.exec(css); sign !== null && selectors < mostSelectors; sign = signs.exec(css)) {
    const before = css.slice(at, sign.index).trim();
    at = signs.lastIndex;
    if (sign[0] === '}' && isInMedia) {
      written.push('}');
      isInMedia = false;
    }
    if (sign[0] !== '{') continue;
    const media = isInMedia ? undefined : widthsOf(before);
    if (media !== undefined) {
      written.push(`${media}{`);
      isInMedia = true;
      continue;
    }
    const end = blockEnd(css, at);
    const rule = before.startsWith('@') || end.isNested ? undefined : ruleOf(before, css.slice(at, end.from));
    at = end.to;
    signs.lastIndex = at;
    if (!rule) continue;
    for (const name of rule.classes) classes.add(name);
    selectors += rule.selectors.length;
    written.push(`${rule.selectors.join(',')}{${rule.declarations.join(';')}}`);
  }
  if (isInMedia) written.push('}');
  return { css: written.join('\n'), classes, selectors };
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = css.indexOf('/*'); from !== -1; from = css.indexOf('/*', at)) {
    kept.push(css.slice(at, from));
    const end = css.indexOf('*/', from + 2);
    if (end === -1) return kept.join(' ');
    at = end + 2;
  }
  return [...kept, css.slice(at)].join(' ').replaceAll(/<!--|-->/g, ' ');
}

/** Where the block ends whose content begins here, and whether others stand in it. */
function blockEnd(
  css: string,
  start: number,
): { readonly from: number; readonly to: number; readonly isNested: boolean } {
  const braces = /[{}]/g;
  braces.lastIndex = start;
  let depth = 1;
  let isNested = false;
  for (let brace = braces.exec(css); brace !== null; brace = braces.exec(css)) {
    depth += brace[0] === '{' ? 1 : -1;
    isNested ||= depth > 1;
    if (depth === 0) return { from: brace.index, to: braces.lastIndex, isNested };
  }
  return { from: css.length, to: css.length, isNested };
}

/** `@media` for widths: of screens, since nothing else shows a mail here. Its paper is light, whatever the reader prefers. */
function widthsOf(prelude: string): string | undefined {
  const [, query = ''] = /^@media\s+(.{1,200})$/is.exec(prelude) ?? [];
  const parts = query.toLowerCase().replaceAll(/\s+/g, ' ').split(',');
  const ways = parts.filter((part) =>
    /^ ?(?:only )?(?:(?:screen|all)(?: and )?)?(?:\((?:min|max)-(?:device-)?width ?: ?\d{1,4}(?:\.\d{1,2})?(?:px|em)\)(?: and )?){0,3} ?$/.test(
      part,
    ),
  );
  const plain = ways
    .map((way) =>
      way
        .replaceAll('-device-', '-')
        .replace(/ and ?$/, '')
        .trim(),
    )
    .filter((way) => way !== '');
  return plain.length === 0 ? undefined : `@media ${plain.join(',')}`;
}

interface CleanRule {
  readonly selectors: readonly string[];
  readonly classes: readonly string[];
  readonly declarations: readonly string[];
}

function ruleOf(prelude: string, body: string): CleanRule | undefined {
  const declarations = body.split(';').flatMap((one) => declarationOf(one) ?? []);
  if (declarations.length === 0) return undefined;
  const found = prelude.split(',', mostOfRule).flatMap((one) => selectorOf(one) ?? []);
  if (found.length === 0) return undefined;
  const classes = found.flatMap((one) => one.classes);
  return { selectors: found.map((one) => one.selector), classes, declarations };
}

function declarationOf(text: string): string | undefined {
  const [, name = '', given = ''] = /^\s*([a-z-]{1,40})\s*:\s*(.{1,400})$/is.exec(text) ?? [];
  const property = name.toLowerCase();
  const value = given.trim();
  const plain = value.replace(/\s*!\s*important$/i, '');
  const checks = Object.hasOwn(allowedStyles, property) ? allowedStyles[property] : undefined;
  // A quote that is not closed would take in what follows.
  const isClosed = plain.replaceAll(/"[^"']*"|'[^"']*'/g, '').search(/["']/) === -1;
  if (!isClosed || !checks?.some((check) => check.test(plain))) return undefined;
  return `${property}:${plain}${plain === value ? '' : '!important'}`;
}

const compound =
  /^(?<tag>[a-z][a-z0-9]{0,11}|\*)?(?<classes>(?:\.[a-z_][\w-]{0,60})*)(?<state>:(?:link|hover|first-child|last-child))?$/i;
/** Folding is ours: what a mail calls so stays no such element. */
const tags = new Set(['*', ...allowedTags.filter((tag) => tag !== 'details')]);

/** A selector within the mail, whose body is our `main`; undefined for one that asks for more than elements and classes. */
function selectorOf(text: string): { readonly selector: string; readonly classes: readonly string[] } | undefined {
  if (text.length > 300) return undefined;
  const plain = text
    .replaceAll(/\[class~?=["']?([\w-]{1,60})["']?\]/gi, '.$1')
    .replaceAll('>', ' > ')
    .trim();
  const parts = plain.split(/\s+/).filter((part) => part !== '');
  while (/^(?:html|body)(?:[.#:][\w.#:-]*)?$/i.test(parts[0] ?? '')) {
    parts.shift();
    if (parts[0] === '>') parts.shift();
  }
  if (parts.length > mostParts || plain === '') return undefined;
  const classes: string[] = [];
  const written: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === '>' && index > 0 && index < parts.length - 1 && written.at(-1) !== '>') {
      written.push('>');
      continue;
    }
    const { tag = '', classes: named = '', state = '' } = compound.exec(part)?.groups ?? { tag: '#' };
    if ((tag !== '' && !tags.has(tag.toLowerCase())) || tag + named === '') return undefined;
    const names = named.split('.').filter((name) => name !== '');
    classes.push(...names);
    written.push(`${tag.toLowerCase()}${names.map((name) => `.${classPrefix}${name}`).join('')}${state.toLowerCase()}`);
  }
  return { selector: ['main', ...written].join(' '), classes };
}
