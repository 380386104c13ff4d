import { historyMark } from './folded-history.ts';

/** Elements that stay. None is read by rules of its own (raw text, foreign content, templates): what is written is what is parsed. */
export const allowedTags: readonly string[] =
  'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  );

/** Elements whose text is for programs; of all others that go, the text stays. */
export const removedWithText: readonly string[] =
  'script style textarea option xmp title template noscript noembed noframes iframe plaintext'.split(' ');

/** Classes that mean something in our own style: paragraphs of Outlook have no space between them. */
export const allowedClasses: readonly string[] = ['MsoNormal', 'MsoListParagraph', 'MsoNoSpacing'];

const size = /^\d{1,4}(?:\.\d{1,4})?(?:%|px)?$/;
const count = /^\d{1,4}$/;
const few = /^\d{1,2}$/;
const color = /^(?:#?[0-9a-f]{3,8}|[a-z]{3,30})$/i;
const word = /^[a-z]{1,12}$/i;
const text = /^.{1,1000}$/s;

const ofTables = { align: word, bgcolor: color, height: size, valign: word, width: size };
const ofCells = { ...ofTables, colspan: few, rowspan: few, nowrap: /^.{0,12}$/s, scope: word };

const everywhere: Readonly<Record<string, RegExp>> = {
  align: word,
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[a-z0-9-]{1,35}$/i,
  title: text,
};

const ofTags: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  img: { alt: text, border: few, height: size, hspace: few, vspace: few, width: size },
  table: { ...ofTables, border: few, cellpadding: few, cellspacing: few },
  tr: ofTables,
  td: ofCells,
  th: ofCells,
  thead: ofTables,
  tbody: ofTables,
  tfoot: ofTables,
  col: { ...ofTables, span: few },
  colgroup: { ...ofTables, span: few },
  font: { color, face: /^[^"<>\\;{}()]{1,100}$/, size: /^[+-]?\d$/ },
  hr: { color, noshade: /^.{0,12}$/s, size: few, width: size },
  ol: { start: count, type: word },
  ul: { type: word },
  li: { type: word, value: count },
};

/** Names of attributes that any element may have; what is in them is checked by `checkedAttributes`. */
export const attributeNames: readonly string[] = [
  ...new Set([
    ...['class', 'style', 'href', 'target', 'rel', 'src', 'data-left-out', historyMark],
    ...[everywhere, ...Object.values(ofTags)].flatMap((names) => Object.keys(names)),
  ]),
];

type Attributes = Readonly<Record<string, string>>;

/** Those of an element's attributes that say how it looks, with values as they may be: no ids and names, no addresses. */
export function checkedAttributes(tag: string, attributes: Attributes): Record<string, string> {
  const checks = { ...everywhere, ...(Object.hasOwn(ofTags, tag) ? ofTags[tag] : undefined) };
  const checked: Record<string, string> = {};
  for (const [name, check] of Object.entries(checks)) {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (value !== undefined && check.test(value.trim())) checked[name] = value.trim();
  }
  if (attributes.class !== undefined) checked.class = attributes.class;
  if (attributes.style !== undefined) checked.style = withSmallNames(attributes.style);
  return checked;
}

/** Names of properties are compared as they are written; Outlook wrote them in capitals. */
function withSmallNames(style: string): string {
  return style.replace(/(?<=^|;)\s*[a-z-]{1,30}(?=\s*:)/gi, (name) => name.trim().toLowerCase());
}
