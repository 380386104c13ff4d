import { decodeHeaderText } from './header-text.ts';

/** A chain longer than this has its newest ids only. */
const mostIds = 50;
const longestId = 998;

/**
 * Ids in the raw values of Message-ID, In-Reply-To or References, oldest first, without angle brackets, blanks and
 * comments. Tolerant: several ids, missing brackets, `<>` (nothing), folded, 8-bit or encoded values (RFC 5322 3.6.4).
 */
export function readIds(values: readonly string[]): readonly string[] {
  const ids = values.flatMap(idsIn).filter((id) => id !== '' && id !== '@' && id.length <= longestId);
  const newestFirst = new Set(ids.reverse());
  return [...newestFirst].slice(0, mostIds).reverse();
}

function idsIn(value: string): readonly string[] {
  const text = withoutComments(decodeHeaderText(value, undefined)).replace(/&lt;/gi, '<').replace(/&gt;/gi, '>');
  const found: { id: string; bracketed: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const bare = open === -1 ? text.slice(at) : text.slice(at, open);
    for (const id of bare.split(/[\s,;>]+/)) if (id !== '') found.push({ id, bracketed: false });
    if (open === -1) break;
    const rest = text.slice(open + 1, open + 1 + 4 * longestId);
    const end = /[<>]/.exec(rest)?.index ?? rest.length;
    found.push({ id: rest.slice(0, end).replace(/\s+/g, ''), bracketed: true });
    at = open + 1 + end;
  }
  return chosen(found);
}

/** `Your message of Monday <id>`: words beside an id are ids only when all of them look like ids. */
function chosen(found: readonly { id: string; bracketed: boolean }[]): readonly string[] {
  const bare = found.filter((entry) => !entry.bracketed);
  if (bare.every((entry) => entry.id.includes('@')) || found.length === 1) return found.map((entry) => entry.id);
  const bracketed = found.filter((entry) => entry.bracketed);
  return (bracketed.length > 0 ? bracketed : bare.filter((entry) => entry.id.includes('@'))).map((entry) => entry.id);
}

/** Comments stand outside of brackets only; an open parenthesis without its end is no comment. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text;
  let kept = '';
  let inId = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '<') inId = true;
    if (char === '>') inId = false;
    const close = char === '(' && !inId ? text.indexOf(')', i) : -1;
    if (close === -1) {
      if (char === '(' && !inId) return kept + text.slice(i + 1);
      kept += char;
    } else {
      kept += ' ';
      i = close;
    }
  }
  return kept;
}
