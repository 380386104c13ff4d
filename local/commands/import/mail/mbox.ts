import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A mail in an mbox file. */
export interface MboxMail {
  /** Of its first byte, after its From_ line. */
  readonly start: number;
  /** Behind its last byte. */
  readonly end: number;
  /** What its From_ line says behind the address. */
  readonly dated: string;
}

const newline = 0x0a;
/** A line that goes on for longer begins no mail. */
const longestLine = 64 * 1024;
/** `From ann@x Fri Jul  8 12:08:34 2011`, as mail programs write it; Google's and Thunderbird's have a date, too. */
const fromLine = /^From (?:\S+ +)?(.*\b\d{1,2}:\d{2}(?::\d{2})?\b.*\b\d{4}\b.*)\s*$/;
const headerLine = /^(?:[!-9;-~]+:|>From |From )/;

/**
 * Mails of an mbox file, in order: a mail begins with a From_ line that stands first or behind an empty line, and is followed by a
 * header. A sentence that begins with "From " in the words of a mail is none, quoted or not (RFC 4155, mboxo, mboxrd).
 * The file may be larger than memory.
 */
export async function* mboxMails(path: string): AsyncGenerator<MboxMail> {
  let current: { start: number; dated: string } | undefined;
  let opening: { at: number; dated: string } | undefined;
  let wasEmpty = true;
  for await (const { at, end, text } of linesOf(path)) {
    if (opening && headerLine.test(text)) {
      if (current) yield { ...current, end: opening.at };
      current = { start: at, dated: opening.dated };
    }
    const [, dated] = wasEmpty ? (fromLine.exec(text) ?? []) : [];
    opening = dated === undefined ? undefined : { at, dated };
    wasEmpty = text.trim() === '' && end - at <= 2;
  }
  if (current) yield { ...current, end: Number.MAX_SAFE_INTEGER };
}

/** Lines by their bytes; of a long one the beginning is given alone. */
async function* linesOf(path: string): AsyncGenerator<{ at: number; end: number; text: string }> {
  let offset = 0;
  let begin = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = chunk.indexOf(newline); to !== -1; to = chunk.indexOf(newline, from)) {
      const rest = chunk.subarray(from, Math.min(to + 1, from + longestLine));
      const line = head.length === 0 ? rest : Buffer.concat([head, rest]);
      yield { at: begin, end: offset + to + 1, text: line.toString('latin1') };
      begin = offset + to + 1;
      from = to + 1;
      head = Buffer.alloc(0);
    }
    if (head.length < longestLine) head = Buffer.concat([head, chunk.subarray(from, from + longestLine)]);
    offset += chunk.length;
  }
  if (begin < offset) yield { at: begin, end: offset, text: head.toString('latin1') };
}

/** Bytes of a mail: its lines that were quoted as `>From ` stand as they were (mboxrd). */
export async function mboxBytes(
  path: string,
  { start, end }: MboxMail,
  most: number,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const file = await open(path);
  try {
    const size = Math.min((await file.stat()).size, end) - start;
    if (size > most) return undefined;
    const bytes = Buffer.alloc(size);
    await file.read(bytes, 0, size, start);
    const text = bytes
      .toString('latin1')
      .replace(/^>(>*From )/gm, '$1')
      .replace(/\r?\n\r?\n$/, '\n');
    return Buffer.from(text, 'latin1');
  } finally {
    await file.close();
  }
}
