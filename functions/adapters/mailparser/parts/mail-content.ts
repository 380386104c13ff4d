import type { HeaderField } from '../headers/header-block.ts';
import { readPartHeader } from './part-header.ts';

/** The part of a mail that mailparser gets: the fields about its content, and its body. */
export interface MailContent {
  readonly head: Buffer;
  readonly body: Buffer;
  readonly warnings: readonly string[];
}

const longestField = 4096;
/** A boundary that nobody named is looked for here. */
const searchedBytes = 16 * 1024;

/**
 * Header fields about the content, one of each and short, before the body. mailparser takes the last Content-Type of
 * several, gets lost in a multipart without boundary and needs minutes for a crafted header.
 */
export function mailContent(raw: Buffer, fields: readonly HeaderField[], bodyAt: number): MailContent {
  const body = plainLines(raw, bodyAt);
  const warnings: string[] = [];
  const written = new Map<string, string>();
  for (const { name, value } of fields) {
    if (!name.startsWith('content-') || value === '' || value.length > longestField) continue;
    if (!written.has(name)) written.set(name, value);
    else if (name === 'content-type') warnings.push('The mail has several Content-Type fields; the first was taken.');
  }
  const { contentType, boundary } = readPartHeader([...written].map(([name, value]) => ({ name, value })));
  if (contentType.startsWith('multipart/')) {
    written.delete('content-transfer-encoding');
    if (!hasBoundary(body, boundary)) {
      const found = /(?:^|\n)--([^\r\n]{1,70})\r{0,2}\ncontent-/i.exec(body.toString('latin1', 0, searchedBytes))?.[1];
      const repaired = `${contentType}; boundary="${found?.trimEnd().replaceAll(/["\\]/g, '\\$&')}"`;
      written.set('content-type', found === undefined ? 'text/plain' : repaired);
      warnings.push('The mail says that it has parts, but their boundary is missing.');
    }
  }
  const head = [...written].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return { head: Buffer.from(`${head}\r\n`, 'latin1'), body, warnings };
}

/** Whether a line begins a part. */
function hasBoundary(body: Buffer, boundary: string | undefined): boolean {
  if (boundary === undefined) return false;
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const after = body.toString('latin1', at + mark.length, at + mark.length + 200);
    if ((at === 0 || body[at - 1] === 0x0a) && /^[ \t\r]*(\n|$)/.test(after)) return true;
  }
  return false;
}

/** mailparser splits at LF. A mail may have bare CR as its only line ending, or CR CR LF everywhere. */
function plainLines(raw: Buffer, bodyAt: number): Buffer {
  const body = raw.subarray(bodyAt);
  if (raw.subarray(0, bodyAt).includes('\r\r\n')) {
    return Buffer.from(body.toString('latin1').replaceAll('\r\r\n', '\r\n'), 'latin1');
  }
  if (body.includes(0x0a) || !body.includes(0x0d)) return body;
  const copy = Buffer.from(body);
  for (let at = copy.indexOf(0x0d); at !== -1; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a;
  return copy;
}
