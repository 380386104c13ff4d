/** Writes mails by hand, for readers to read. Text is given with `\n`. */
export const crlf = (text: string) => text.replaceAll('\n', '\r\n');

/** Whose mail it is; what follows begins with a Content-Type. */
export const head =
  'From: Ann <ann@client.example>\nTo: support@postcase.test\nSubject: Printer\nDate: Fri, 20 Nov 2026 15:36:00 +0100\nMessage-ID: <m@client.example>\nMIME-Version: 1.0\n';

export const mailOf = (rest: string) => Buffer.from(crlf(head + rest));

export const part = (type: string, body: string, more = '') => `Content-Type: ${type}\n${more}\n${body}\n`;

export const plainPart = (text: string) => part('text/plain; charset=utf-8', text, 'Content-Transfer-Encoding: 8bit\n');

export const htmlPart = (markup: string) =>
  part('text/html; charset=utf-8', markup, 'Content-Transfer-Encoding: 8bit\n');

interface Multipart {
  readonly boundary?: string;
  readonly parameters?: string;
  readonly preamble?: string;
  readonly epilogue?: string;
  /** Whether it says where it ends. */
  readonly ends?: boolean;
}

export function multipart(
  kind: string,
  parts: readonly string[],
  { boundary = 'bnd1', parameters = '', preamble = '', epilogue = '', ends = true }: Multipart = {},
): string {
  const written = parts.map((one) => `--${boundary}\n${one}`).join('');
  const end = ends ? `--${boundary}--\n` : '';
  return `Content-Type: multipart/${kind}; boundary="${boundary}"${parameters}\n\n${preamble}${written}${end}${epilogue}`;
}

export function filePart(
  name: string,
  type: string,
  bytes: Uint8Array | string,
  disposition = 'attachment',
  more = '',
): string {
  const fields = `Content-Disposition: ${disposition}; filename="${name}"\nContent-Transfer-Encoding: base64\n${more}`;
  return part(`${type}; name="${name}"`, base64(bytes), fields);
}

export const base64 = (bytes: Uint8Array | string, width = 76) =>
  Buffer.from(bytes as Uint8Array)
    .toString('base64')
    .replace(new RegExp(`(.{${width}})`, 'g'), '$1\n');

export function quotedPrintable(text: string): string {
  const plain = (byte: number) => byte === 10 || (byte > 31 && byte < 127 && byte !== 61);
  return [...Buffer.from(text)]
    .map((byte) => (plain(byte) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`))
    .join('');
}

/** @param zero what stands for six bits of zero: a grave accent or a blank. */
export function uuencode(bytes: Uint8Array, name: string, mode = '644', zero = '`'): string {
  const sign = (bits: number) => (bits === 0 ? zero : String.fromCharCode(32 + bits));
  const lines = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    let written = String.fromCharCode(32 + line.length);
    for (let three = 0; three < line.length; three += 3) {
      const [one = 0, two = 0, last = 0] = line.subarray(three, three + 3);
      const bits = (one << 16) | (two << 8) | last;
      written += [18, 12, 6, 0].map((shift) => sign((bits >> shift) & 63)).join('');
    }
    lines.push(written);
  }
  return `begin ${mode} ${name}\n${lines.join('\n')}\n${zero}\nend\n`;
}

/** One character for each byte. */
export function yenc(bytes: Uint8Array, name: string): string {
  const signs = [...bytes]
    .map((byte) => (byte + 42) & 255)
    .map((byte) =>
      [0, 10, 13, 61].includes(byte) ? `=${String.fromCharCode((byte + 64) & 255)}` : String.fromCharCode(byte),
    );
  const lines = Array.from({ length: Math.ceil(signs.length / 64) }, (_, line) =>
    signs.slice(line * 64, line * 64 + 64).join(''),
  );
  return `=ybegin line=64 size=${bytes.length} name=${name}\r\n${lines.join('\r\n')}\r\n=yend size=${bytes.length}\r\n`;
}
