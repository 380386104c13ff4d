import { charsetTables } from '#adapters/mailparser/charsets/charset-tables.ts';
import { decoderFor } from './decoders.ts';

const nothing = new Set([
  'us-ascii',
  'ascii',
  '7bit',
  '8bit',
  'binary',
  'default',
  'unknown-8bit',
  'x-unknown',
  'x-user-defined',
  'unknown',
]);

/** The charset that a mail means, lower-case; '' when it names none or one that says nothing about 8-bit text. */
export function charsetName(declared: string): string {
  const name = declared
    .trim()
    .toLowerCase()
    .replace(/^["'<]+|["'>]+$/g, '')
    .replace(/\*.*$/, '')
    .trim();
  const { aliases } = charsetTables();
  // Every table also has `constructor`.
  const known = Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
  if (nothing.has(known)) return '';
  return decoderFor(known) === undefined ? spelledOut(known) : known;
}

let spellings: readonly (readonly [RegExp, string])[] | undefined;

/** As the WHATWG list spells what programs write with other signs between, or with none. */
function spelledOut(name: string): string {
  spellings ??= charsetTables().spellings.map(([pattern, spelt]) => [new RegExp(pattern), spelt]);
  for (const [pattern, spelt] of spellings) {
    const found = pattern.exec(name);
    if (found !== null) return spelt.replace('$1', found[1] ?? '');
  }
  return name;
}
