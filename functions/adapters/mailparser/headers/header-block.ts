export interface HeaderField {
  /** Lower-case. */
  readonly name: string;
  /** Unfolded, one character per byte (latin1). */
  readonly value: string;
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Where the body begins in the mail. */
  readonly bodyAt: number;
  readonly warnings: readonly string[];
}

/** Real headers stay below 100 KB; what is longer is no header. */
const longestBlock = 512 * 1024;
const field = /^([!-9;-~]{1,100})[ \t]*:/;
const wellKnown =
  /^(from|to|cc|subject|date|message-id|in-reply-to|references|reply-to|sender|mime-version|content-type|content-transfer-encoding|received|return-path)[ \t]*:/i;

/**
 * Header fields of a mail, whatever its line endings. A block without a single field is all body. Lines that are no
 * field are passed over when a well-known field follows; otherwise the body begins at the first of them.
 */
export function readHeaderBlock(raw: Buffer): HeaderBlock {
  const lines = readLines(raw);
  const fields: { name: string; value: string[] }[] = [];
  const warnings: string[] = [];
  const lastKnown = lines.kept.findLastIndex((line) => wellKnown.test(line.text));
  for (const [index, line] of lines.kept.entries()) {
    const name = field.exec(line.text);
    const open = fields.at(-1);
    if (name?.[1] !== undefined) {
      fields.push({ name: name[1].toLowerCase(), value: [line.text.slice(name[0].length)] });
    } else if (/^[ \t]/.test(line.text) && open !== undefined) {
      open.value.push(line.text);
    } else if (index > lastKnown) {
      if (open !== undefined) warnings.push('No blank line stands between header and text.');
      return { fields: fields.map(joined), bodyAt: line.at, warnings };
    } else if (open !== undefined && isUnfinished(open.value)) {
      open.value.push(line.text);
    } else if (!(index === 0 && /^>?From /.test(line.text))) {
      warnings.push('The header contains lines that are no header fields; they were passed over.');
    }
  }
  return { fields: fields.map(joined), bodyAt: lines.end, warnings };
}

/** Some programs fold without a blank: a list goes on behind its comma, and an encoded word to its end. */
function isUnfinished(value: readonly string[]): boolean {
  return /[,;]\s{0,9}$|=\?[\w.-]{2,40}\?[bq]\?[^?\s]{0,200}$/i.test(value.at(-1) ?? '');
}

/** Where a program folded in the middle of the beginning or the end of an encoded word. */
const foldedWord = /=\s*\?\s*[\w.-]{1,40}(?:\s{2,9}[\w.-]{1,40})?\s*\?\s*[bq]\s*\?/gi;

/** `a = ? b ? q ?` is no word, but text. */
const isFoldedOnce = /^\S*\s+\S*$/;

/** Without zeros, which no header may hold (RFC 5322 4). */
function joined({ name, value }: { name: string; value: string[] }): HeaderField {
  const whole = value.join(' ').replaceAll('\0', '').trim();
  const isFolded = value.length > 1 && whole.includes('?');
  return {
    name,
    value: isFolded
      ? whole
          .replace(foldedWord, (word) => (isFoldedOnce.test(word) ? word.replace(/\s+/, '') : word))
          .replace(/\?\s{2,9}=(?=\s|$)/g, '?=')
      : whole,
  };
}

interface Line {
  readonly text: string;
  readonly at: number;
}

function readLines(raw: Buffer): { kept: readonly Line[]; end: number } {
  const kept: Line[] = [];
  const limit = Math.min(raw.length, longestBlock);
  let at = 0;
  while (at < limit && (raw[at] === 0x0a || raw[at] === 0x0d)) at++;
  while (at < limit) {
    let end = at;
    while (end < limit && raw[end] !== 0x0a && raw[end] !== 0x0d) end++;
    const next = end + lineBreak(raw, end);
    if (end === at) return { kept, end: Math.min(next, raw.length) };
    kept.push({ text: raw.toString('latin1', at, end), at });
    at = next;
  }
  return { kept, end: Math.min(at, raw.length) };
}

/** CR CR LF, which gateways make of CR LF, is one line break. */
function lineBreak(raw: Buffer, at: number): number {
  if (raw[at] !== 0x0d) return 1;
  if (raw[at + 1] === 0x0a) return 2;
  return raw[at + 1] === 0x0d && raw[at + 2] === 0x0a ? 3 : 1;
}
