import { decodeBase64 } from './base64.ts';

export interface EncodedFile {
  readonly name: string;
  readonly content: Buffer;
}

const begin = /^begin(-base64)? [0-7]{3,4} ([^\r\n]{1,255}?)[ \t\r]*$/;
const mostFiles = 200;

/**
 * Files that old mailers wrote into the text, taken out of it: `begin 644 name`, lines of uuencode or base64, `end`.
 * Words that look so and are followed by something else stay text.
 */
export function takeEncodedFiles(text: Buffer): { text: Buffer; files: readonly EncodedFile[] } {
  const kept: Buffer[] = [];
  const files: EncodedFile[] = [];
  let from = 0;
  for (let at = nextBegin(text, 0); at !== -1 && files.length < mostFiles; ) {
    const file = readFile(text, at);
    if (file !== undefined) {
      kept.push(text.subarray(from, at));
      files.push(file);
      from = file.end;
    }
    at = nextBegin(text, file?.end ?? at + 1);
  }
  return files.length === 0 ? { text, files } : { text: Buffer.concat([...kept, text.subarray(from)]), files };
}

/** Bytes of a part that is declared as uuencode; as it came when it is none. */
export function uudecodeAll(content: Buffer): Buffer {
  return takeEncodedFiles(content).files[0]?.content ?? linesAlone(content) ?? content;
}

/** Some leave out `begin`, and all that follows is lines of data. */
function linesAlone(content: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; at < content.length; ) {
    const line = lineAt(content, at);
    at = line.end;
    if (/^end[ \t]*$/.test(line.text)) break;
    const bytes = decodeLine(line.text);
    // The length of a line of data is that which its first character tells.
    if (bytes === undefined || line.text.length + 3 < (bytes.length * 4) / 3) return undefined;
    chunks.push(bytes);
  }
  const decoded = Buffer.concat(chunks);
  return decoded.length === 0 ? undefined : decoded;
}

function nextBegin(text: Buffer, from: number): number {
  for (let at = text.indexOf('begin', from); at !== -1; at = text.indexOf('begin', at + 5)) {
    if (at === 0 || text[at - 1] === 0x0a || text[at - 1] === 0x0d) return at;
  }
  return -1;
}

function readFile(text: Buffer, at: number): (EncodedFile & { end: number }) | undefined {
  const first = lineAt(text, at);
  const [, base64, name] = begin.exec(first.text) ?? [];
  if (name === undefined) return undefined;
  const chunks: Buffer[] = [];
  let next = first.end;
  let longest = 0;
  while (next < text.length) {
    const line = lineAt(text, next);
    const ends = base64 === undefined ? /^end[ \t]*$/.test(line.text) : line.text.startsWith('====');
    if (ends) return { name, content: Buffer.concat(chunks), end: afterBlankLine(text, line.end) };
    const bytes = base64 === undefined ? decodeLine(line.text) : base64Line(line.text);
    if (bytes === undefined) break;
    chunks.push(bytes);
    longest = Math.max(longest, line.text.length);
    next = line.end;
  }
  // A file that was cut off is kept up to there; one without a single line of data is none.
  return longest < 5 ? undefined : { name, content: Buffer.concat(chunks), end: next };
}

function afterBlankLine(text: Buffer, at: number): number {
  const line = lineAt(text, at);
  return line.text.trim() === '' ? line.end : at;
}

/** Undefined when the line is no uuencode: its first character tells its length. */
function decodeLine(line: string): Buffer | undefined {
  if (line.trim() === '' || line === '`') return Buffer.alloc(0);
  const length = (line.charCodeAt(0) - 32) & 63;
  const groups = Math.ceil(length / 3);
  // Some mailers cut blanks at the end, some add a checksum.
  const full = line.slice(1).padEnd(groups * 4, ' ');
  if (!/^[ -`]*$/.test(line) || full.length > groups * 4 + 2) return undefined;
  const bytes = Buffer.alloc(groups * 3);
  for (let group = 0; group < groups; group++) {
    let bits = 0;
    for (let i = 0; i < 4; i++) bits = (bits << 6) | ((full.charCodeAt(group * 4 + i) - 32) & 63);
    bytes.writeUIntBE(bits, group * 3, 3);
  }
  return bytes.subarray(0, length);
}

function base64Line(line: string): Buffer | undefined {
  return /^[A-Za-z0-9+/]*=*\s*$/.test(line) ? decodeBase64([Buffer.from(line, 'latin1')]) : undefined;
}

function lineAt(text: Buffer, at: number): { text: string; end: number } {
  const found = text.indexOf(0x0a, at);
  const end = found === -1 ? text.length : found + 1;
  return { text: text.toString('latin1', at, Math.min(end, at + 2000)).replace(/\r?\n$/, ''), end };
}
