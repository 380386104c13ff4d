import type { HeaderField } from './header-block.ts';

/** The part of a mail that mailparser gets: the fields about its content, and its body. */
export interface MailContent {
  readonly bytes: Buffer;
  readonly charset: string | undefined;
  readonly multipart: boolean;
  readonly warnings: readonly string[];
}

const longestField = 4096;

/**
 * Header fields about the content, one of each and short, before the body. mailparser takes the last Content-Type of
 * several, gets lost in a multipart without boundary and needs minutes for a crafted header.
 */
export function mailContent(raw: Buffer, fields: readonly HeaderField[], bodyAt: number): MailContent {
  const body = unixLines(raw.subarray(bodyAt));
  const warnings: string[] = [];
  const written = new Map<string, string>();
  for (const { name, value } of fields) {
    if (!name.startsWith('content-') || value === '' || value.length > longestField) continue;
    if (!written.has(name)) written.set(name, value);
    else if (name === 'content-type') warnings.push('The mail has several Content-Type fields; the first was taken.');
  }
  const type = written.get('content-type') ?? '';
  const multipart = /^multipart\//i.test(type);
  if (multipart) {
    written.delete('content-transfer-encoding');
    const boundary = boundaryOf(type);
    if (boundary === '' || !body.includes(`--${boundary}`, 0, 'latin1')) {
      const found = /(?:^|\n)--([^\r\n]{1,70})\r?\ncontent-/i.exec(body.toString('latin1', 0, 4096))?.[1];
      if (found === undefined) written.set('content-type', 'text/plain');
      else written.set('content-type', `multipart/mixed; boundary="${found.replaceAll(/["\\]/g, '\\$&')}"`);
      warnings.push('The mail says that it has parts, but their boundary is missing.');
    }
  }
  const head = [...written].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return {
    bytes: Buffer.concat([Buffer.from(`${head}\r\n`, 'latin1'), body]),
    charset: parameter(type, 'charset'),
    multipart,
    warnings,
  };
}

function boundaryOf(type: string): string {
  return parameter(type, 'boundary') ?? '';
}

function parameter(type: string, name: string): string | undefined {
  const found = new RegExp(`[;\\s]${name}\\s{0,9}=\\s{0,9}(?:"((?:[^"\\\\]|\\\\.)*)"?|([^\\s;"]+))`, 'i').exec(type);
  return (found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2])?.trim();
}

/** Bare CR as the only line ending: mailparser splits at LF. */
function unixLines(body: Buffer): Buffer {
  if (body.includes(0x0a) || !body.includes(0x0d)) return body;
  const copy = Buffer.from(body);
  for (let at = copy.indexOf(0x0d); at !== -1; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a;
  return copy;
}
