/** One field of a mail's header section: where its bytes stand, folded lines and line end included. */
export interface HeaderField {
  /** Name as written; empty for a line that is no field (e.g. an mbox `From ` line). */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface MailHeader {
  readonly fields: readonly HeaderField[];
  /** Offset of the empty line that ends the header section, or of the end of the mail. */
  readonly end: number;
  /** Line end that the header section uses. */
  readonly lineEnd: '\r\n' | '\n';
}

const LF = 0x0a;
const CR = 0x0d;
const NAME = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/;
/** RFC 5322 section 2.1.1 allows 998 bytes a line; names are far shorter. */
const LONGEST_NAME = 998;

/** Finds the fields of a mail's header section without changing or decoding a byte of it (RFC 5322 section 2.2). */
export function splitMailHeader(raw: Buffer): MailHeader {
  const fields: { name: string; start: number; end: number }[] = [];
  const firstLineEnd = raw.indexOf(LF);
  const lineEnd = firstLineEnd === 0 || (firstLineEnd > 0 && raw[firstLineEnd - 1] !== CR) ? '\n' : '\r\n';
  let at = 0;
  while (at < raw.length) {
    const lf = raw.indexOf(LF, at);
    const next = lf < 0 ? raw.length : lf + 1;
    if (lf === at || (lf === at + 1 && raw[at] === CR)) break;
    const last = fields.at(-1);
    if (last !== undefined && (raw[at] === 0x20 || raw[at] === 0x09)) last.end = next;
    else fields.push({ name: nameOf(raw, at, next), start: at, end: next });
    at = next;
  }
  return { fields, end: at, lineEnd };
}

function nameOf(raw: Buffer, start: number, end: number): string {
  return NAME.exec(raw.toString('latin1', start, Math.min(end, start + LONGEST_NAME)))?.[1] ?? '';
}

/** Value of a field, unfolded as SES does (line ends go, white space stays); UTF-8 where it is, else Latin-1. */
export function fieldValue(raw: Buffer, field: HeaderField): string {
  const bytes = raw.subarray(field.start, field.end);
  const text = decodeUtf8(bytes) ?? bytes.toString('latin1');
  return text
    .slice(text.indexOf(':') + 1)
    .replace(/\r?\n/g, '')
    .trim();
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Values of all fields of that name, in the order in which they stand. */
export function fieldValues(raw: Buffer, header: MailHeader, name: string): string[] {
  const wanted = name.toLowerCase();
  return header.fields.filter((field) => field.name.toLowerCase() === wanted).map((field) => fieldValue(raw, field));
}
