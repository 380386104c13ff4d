import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Two of 91 characters carry 13 bits: bundles are text, and base64 takes an eighth more. None needs an escape between quotation marks. */
const digits = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter((digit) => digit !== '\\');

/** What gives a packed text back. */
const unpacking = `import { brotliDecompressSync } from 'node:zlib';
const digit = (text, at) => {
  const code = text.charCodeAt(at);
  return code - 35 - (code > 92);
};
export const unpacked = (text) => {
  const bytes = Buffer.alloc((text.length / 2) * 13 / 8);
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < text.length; at += 2) {
    held |= (digit(text, at) * 91 + digit(text, at + 1)) << bits;
    for (bits += 13; bits > 7; bits -= 8) {
      bytes[to++] = held;
      held >>>= 8;
    }
  }
  return brotliDecompressSync(bytes.subarray(0, to)).toString();
};
`;

/**
 * The import of `unpacked`, and the call of it that gives a text back, as a module in a bundle writes them.
 * @param folder of the module.
 */
export function packedText(folder: string, text: string): { readonly imported: string; readonly call: string } {
  writeFileSync(join(folder, 'unpacked.mjs'), unpacking);
  return {
    imported: 'import { unpacked } from "./unpacked.mjs";\n',
    call: `unpacked("${written(brotliCompressSync(text))}")`,
  };
}

function written(bytes: Buffer): string {
  let text = '';
  let held = 0;
  let bits = 0;
  // A byte of nothing completes the last 13 bits.
  for (const byte of [...bytes, 0, 0]) {
    held |= byte << bits;
    bits += 8;
    if (bits < 13) continue;
    const value = held & 8191;
    text += `${digits[Math.floor(value / 91)]}${digits[value % 91]}`;
    held >>>= 13;
    bits -= 13;
  }
  return text;
}
