import { encodedWordAt } from './encoded-words.ts';
import { decodeHeaderText } from './header-text.ts';

/** One entry of an address list as written: parts still encoded. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

interface Draft {
  words: string;
  /** Whether they hold an @: to look for it in long words again and again takes long. */
  hasAt: boolean;
  comment: string;
  angle: string | undefined;
}

/**
 * Splits an address list. Knows quotes, nested comments, groups and `;` between addresses; words before a comma that
 * hold no address belong to the next name (`Doe, John <john@example.com>`).
 */
export function mailboxes(written: string): readonly Mailbox[] {
  const value = plainlyPunctuated(written);
  const found: Mailbox[] = [];
  let draft = blank();
  let carried = '';
  // Each unclosed quote, comment or escape is looked for once: a header of a million of them costs no more than one.
  let quotes = true;
  let comments = true;
  let escapes = true;
  let angleEnd = 0;
  let wordsBefore = '';
  let inGroup = false;
  const close = (groupEnds: boolean) => {
    const words = draft.words.trim();
    const isNone = !words.includes('@') && !mayHoldAddress(words) && quotedAddress(words) === undefined;
    if (draft.angle === undefined && isNone && !wholeAddress.test(draft.comment)) {
      carried = groupEnds || words === '' ? '' : `${carried}${words}, `;
    } else {
      found.push(...(spacedOut(draft) ?? withinBrackets({ ...draft, words: `${carried}${words}` })));
      carried = '';
    }
    draft = blank();
  };
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    const word = char === '=' ? encodedWordAt(value, i) : undefined;
    if (word !== undefined) {
      // What stands in an encoded word separates nothing, though it may hold raw commas, brackets and quotes.
      const raw = value.slice(i, word.end);
      draft.words += raw;
      draft.hasAt ||= raw.includes('@');
      i = word.end - 1;
    } else if (char === '\u001b' && escapes) {
      // Neither do the letters of ISO 2022, which are ASCII.
      const end = value.indexOf('\u001b(', i);
      escapes = end !== -1;
      const until = escapes ? end + 3 : i + 1;
      const raw = value.slice(i, until);
      draft.words += raw;
      draft.hasAt ||= raw.includes('@');
      i = until - 1;
    } else if (char === '"' && quotes) {
      const end = quoteEnd(value, i);
      quotes = end !== i;
      const text = value.slice(i + 1, Math.max(end, i + 1)).replace(/\\(.)/g, '$1');
      // A quoted local part keeps its quotes; in a name they go.
      draft.words += quotes && value.charAt(end + 1) === '@' ? value.slice(i, end + 1) : text.replaceAll('@', '\u0000');
      i = end;
    } else if (char === '(' && comments) {
      const end = commentEnd(value, i);
      comments = end !== i;
      draft.comment += end === i ? '' : value.slice(i + 1, end);
      i = end;
    } else if (char === '<') {
      // `<bob@example.com> <zoe@example.com>`
      if (draft.angle?.includes('@') && value.slice(angleEnd, i).trim() === '') close(false);
      const rest = value.slice(i + 1, i + 1001);
      // `Bob <bob@example.com> Zoe <zoe@example.com>`
      if (draft.angle?.includes('@') && /^[^<>,@]{1,64}@[^<>,@]{1,255}>/.test(rest)) {
        const words = draft.words.slice(wordsBefore.length);
        draft.words = wordsBefore;
        close(false);
        draft.words = words;
        draft.hasAt = words.includes('@');
      }
      const end = rest.search(/>|,[^,<>]*</);
      const until = end === -1 ? rest.length : end;
      if (draft.angle === undefined || draft.angle === '') draft.angle = rest.slice(0, until);
      i += until + (rest.charAt(until) === '>' ? 1 : 0);
      angleEnd = i + 1;
      wordsBefore = draft.words;
    } else if (char === ',') close(false);
    else if (char === ';' && !/&(?:[a-z]{2,8}|#\d{2,5})$/i.test(value.slice(Math.max(0, i - 12), i))) {
      close(inGroup);
      inGroup = false;
    } else if (char === '>' && (draft.angle !== undefined || draft.words === '')) continue;
    else if (
      char === ':' &&
      draft.angle === undefined &&
      !draft.hasAt &&
      !/(?:mailto|smtp)$/i.test(value.slice(Math.max(0, i - 6), i))
    ) {
      draft = blank();
      carried = '';
      inGroup = true;
    } else {
      draft.words += char;
      draft.hasAt ||= char === '@';
    }
  }
  close(true);
  return found;
}

/** Marks as wide as ideographs are meant as those of ASCII where no quotes are, and scripts escape quotes that are none of a text. */
function plainlyPunctuated(written: string): string {
  if (/^\s*\\"/.test(written)) return written.replaceAll('\\"', '"');
  if (written.includes('"')) return written;
  return written.replace(
    /\u00ef\u00bc[\u008c\u009b\u009c\u009e\u00a0]|\u00e3\u0080\u0081/g,
    (mark) => wideMarks[mark.charCodeAt(2)] ?? mark,
  );
}

/** By the last byte in UTF-8. */
const wideMarks: Readonly<Record<number, string>> = { 129: ',', 140: ',', 155: ';', 156: '<', 158: '>', 160: '@' };

/** Some clients encode the whole of `Name <address>`. */
function mayHoldAddress(words: string): boolean {
  return words.includes('=?') && decodeHeaderText(words, 'utf-8').includes('@');
}

/** `=?utf-8?B?…?=` that holds a whole list, `Ann <ann@example.com>, Bob <bob@example.com>`, as it would stand without; any other as it came. */
export function outOfWords(written: string): string {
  if (!/^\s*=\?[^<@,;]*\?=\s*$/.test(written)) return written;
  const text = decodeHeaderText(written, 'utf-8');
  return /@[^@,;]*[,;][^@]*@/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : written;
}

const wholeAddress = /^[^\s<>"@]{1,64}@[^\s<>"@]{1,255}$/;

/** `bob@example.com zoe@example.com`: undefined where it is no such list. */
function spacedOut({ words, angle }: Draft): readonly Mailbox[] | undefined {
  const parts = words
    .trim()
    .split(/\s+|(?<=@[\w.-]{1,255})[|/](?=[^\s|/@]{1,64}@)/)
    .filter((part) => !/^(?:[/|&+]|and|or|und|et|y)$/i.test(part));
  const isList = angle === undefined && parts.length > 1 && parts.every((part) => wholeAddress.test(part));
  return isList ? parts.map((address) => ({ name: '', address })) : undefined;
}

/** `Bob <bob@example.com, zoe@example.com>`: each is an address of its own. */
function withinBrackets(draft: Draft): readonly Mailbox[] {
  const addresses = (draft.angle ?? '').split(/[,;\s]+/);
  return addresses.length > 1 && addresses.every((address) => wholeAddress.test(address))
    ? addresses.map((angle, index) => mailbox({ ...draft, words: index === 0 ? draft.words : '', comment: '', angle }))
    : [mailbox(draft)];
}

/** `bob @ example . com` */
const spacedAddress = /^[^\s"@]{1,64}\s*@\s*[^\s"@.]{1,63}(?:\s*\.\s*[^\s"@.]{1,63}){1,8}$/;

/** A name in quotes that is an address, perhaps with a name in front: `Bob "bob@example.com"`. */
function quotedAddress(words: string): Mailbox | undefined {
  const at = words.lastIndexOf(' ') + 1;
  const [local = '', domain = '', ...more] = words.slice(at).split('\u0000');
  if (local === '' || domain === '' || more.length > 0 || /\s/.test(words.slice(at))) return undefined;
  return { name: words.slice(0, at).trim().replaceAll('\u0000', '@'), address: `${local}@${domain}` };
}

function blank(): Draft {
  return { words: '', hasAt: false, comment: '', angle: undefined };
}

function mailbox(draft: Draft): Mailbox {
  const words = draft.words.trim();
  if (draft.angle !== undefined && draft.angle.trim() !== '') {
    return { name: (words || draft.comment).replaceAll('\u0000', '@'), address: draft.angle };
  }
  const quoted = quotedAddress(words);
  if (quoted !== undefined) return { name: quoted.name || draft.comment, address: quoted.address };
  // `Bob (bob@example.com)`
  if (!words.includes('@') && wholeAddress.test(draft.comment)) return { name: words, address: draft.comment };
  if (spacedAddress.test(words)) return { name: draft.comment, address: words.replace(/\s+/g, '') };
  // `name name@example.com` without brackets: the word with the @ is the address.
  const parts = words.startsWith('"') ? [words] : words.split(/\s+/);
  const address = parts.findLast((part) => part.includes('@')) ?? '';
  const name = parts.filter((part) => part !== address).join(' ');
  return { name: (name || draft.comment).replaceAll('\u0000', '@'), address };
}

function quoteEnd(value: string, open: number): number {
  for (let i = open + 1; i < value.length; i++) {
    if (value.charAt(i) === '\\') i++;
    else if (value.charAt(i) === '"') return i;
  }
  return open;
}

/** The position of the closing parenthesis, `open` itself when there is none. */
function commentEnd(value: string, open: number): number {
  let depth = 0;
  for (let i = open; i < value.length; i++) {
    const char = value.charAt(i);
    if (char === '\\' || char === '\u001b') i++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return i;
  }
  return open;
}
