import { decoderOf } from './decoders.ts';

/**
 * Text in EUC-KR, or in what Windows writes under that name, code page 949 (Unified Hangul Code): Node's decoder knows the
 * 2350 syllables of KS X 1001, and not the other 8822, which stand in Unicode's order in the places that EUC-KR leaves free.
 */
export function decodeKorean(bytes: Uint8Array): string {
  const text = decoderOf('euc-kr').decode(bytes);
  if (!/[\u0080-\u009f\ufffd]/.test(text)) return text;
  codes ??= codesOfPairs();
  const read = Buffer.allocUnsafe(2 * bytes.length);
  let end = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    const code = lead < 0x80 ? lead : codes[(lead << 8) | trail] || wrong;
    if (lead >= 0x80 && (code !== wrong || trail >= 0x80)) at++;
    end = read.writeUInt16LE(code, end);
  }
  return read.toString('utf16le', 0, end);
}

const wrong = 0xfffd;
let codes: Uint16Array | undefined;

/** UTF-16 by two bytes; 0 where nothing stands. */
function codesOfPairs(): Uint16Array {
  const pairs = [...pairsOf(0xa1, 0xfe, [[0xa1, 0xfe]])];
  const known = decoderOf('euc-kr').decode(Uint8Array.from(pairs.flatMap((pair) => [pair >> 8, pair & 0xff, 0x0a])));
  const read = new Uint16Array(0x10000);
  for (const [index, char] of known.split('\n').entries())
    if (char.length === 1 && char !== '\ufffd') read[pairs[index] ?? 0] = char.charCodeAt(0);
  const standard = new Set(read);
  let syllable = 0xac00;
  for (const pair of [...pairsOf(0x81, 0xa0, free), ...pairsOf(0xa1, 0xc6, freeBesideStandard)]) {
    while (standard.has(syllable)) syllable++;
    if (syllable <= 0xd7a3) read[pair] = syllable++;
  }
  return read;
}

/** Capitals, small letters, and what is beyond ASCII. */
const letters = [
  [0x41, 0x5a],
  [0x61, 0x7a],
] as const;
const free = [...letters, [0x81, 0xfe]] as const;
const freeBesideStandard = [...letters, [0x81, 0xa0]] as const;

function* pairsOf(first: number, last: number, trails: readonly (readonly [number, number])[]): Generator<number> {
  for (let lead = first; lead <= last; lead++)
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) yield (lead << 8) | trail;
}
