import { charsetTables } from '#adapters/mailparser/charsets/charset-tables.ts';

/** Text in a code page of DOS, or of the old Macintosh; undefined for any other charset. */
export function decodeDos(bytes: Uint8Array, charset: string): string | undefined {
  const page = /^(?:cp|ibm|dos|windows)[-_]?(\d{3})$/.exec(charset)?.[1] ?? macintosh[charset];
  const upper = page === undefined ? undefined : charsetTables().dos[page];
  if (upper === undefined) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u00ff]/g, (char) => upper.charAt(char.charCodeAt(0) - 0x80));
}

const macintosh: Readonly<Record<string, string>> = {
  'x-mac-ce': 'centraleurope',
  'x-mac-centraleurroman': 'centraleurope',
  'x-mac-turkish': 'turkish',
};
