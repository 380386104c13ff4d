import { decoderOf } from './decoders.ts';
import { decodeKorean } from './korean.ts';

type EastAsian = 'shift_jis' | 'euc-jp' | 'gbk' | 'big5' | 'euc-kr';

/**
 * First bytes of the characters that ordinary text consists of: kana, hangul, the ideographs of level one, punctuation.
 * The narrower stands before the wider: hangul is valid, and odd, Chinese.
 */
const ordinary: Readonly<Record<EastAsian, (lead: number, trail: number) => boolean>> = {
  'euc-kr': (lead, trail) => trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xc8)),
  'euc-jp': (lead, trail) => trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa5) || (lead >= 0xb0 && lead <= 0xcf)),
  gbk: (lead, trail) => trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)),
  shift_jis: (lead) => (lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x98),
  big5: (lead) => lead >= 0xa1 && lead <= 0xc6,
};

const sampleBytes = 64 * 1024;
/** Double bytes below which nothing can be told, with and without a declared charset, and where no ASCII letter stands beside them. */
const fewest = { declared: 4, undeclared: 6, alone: 4, ofName: 3 };

export function isEastAsian(charset: string): charset is EastAsian {
  return Object.hasOwn(ordinary, charset);
}

/**
 * The charset that text declared as `declared` is really in. Most of the bytes of one of these charsets are valid, and
 * nonsense, in the next: what counts is which of them reads ordinary characters. Undefined when nothing is clearly
 * better.
 * @param mayBeName whether three characters, as names in China and Korea have, are enough.
 */
export function betterEastAsian(
  bytes: Uint8Array,
  declared: EastAsian | undefined,
  mayBeName = false,
): EastAsian | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  const least = declared === undefined ? fewestIn(sample, mayBeName) : fewest.declared;
  const own = declared === undefined ? 0 : share(sample, declared, least);
  if (own > 0.9) return undefined;
  const [best] = (Object.keys(ordinary) as EastAsian[]) // Object.keys forgets the type of the keys.
    .map((charset) => ({ charset, share: share(sample, charset, least) }))
    .sort((one, other) => other.share - one.share);
  return best !== undefined && best.share > 0.9 && best.share > own + 0.15 ? best.charset : undefined;
}

function fewestIn(sample: Uint8Array, mayBeName: boolean): number {
  const isApart = !hasWords(sample);
  if (mayBeName && ((isApart && isDense(sample)) || isMadeOfPairs(sample))) return fewest.ofName;
  return isApart || isDense(sample) ? fewest.alone : fewest.undeclared;
}

/**
 * Whether bytes beyond ASCII follow each other, or by two as where the second byte of a character is ASCII: in languages of the West they
 * stand alone.
 */
export function isDense(bytes: Uint8Array): boolean {
  let all = 0;
  let near = 0;
  for (const [at, byte] of bytes.subarray(0, 4096).entries()) {
    if (byte < 0x80) continue;
    all++;
    if ((bytes[at + 1] ?? 0) > 0x7f || (bytes[at + 2] ?? 0) > 0x7f) near++;
  }
  return all >= 4 && near > 0.6 * all;
}

/** Whether each letter of ASCII stands behind a byte beyond it, with which it makes one character. */
function isMadeOfPairs(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) at++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) return false;
  }
  return true;
}

/** Whether a letter of ASCII touches a byte beyond it, as in words of the West. */
function hasWords(bytes: Uint8Array): boolean {
  const isLetter = (byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && byte < 0x80;
  return bytes.some((byte, at) => byte > 0x7f && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])));
}

/** Rarer syllables of Korean, which stand where ideographs do, and the laughter and tears of its letters to friends (ㅋ, ㅎ, ㅜ, ㅠ), which stand where kana do. */
function tellsNothing(lead: number, trail: number): boolean {
  return lead < 0xa1 || trail < 0xa1 || (lead === 0xa4 && [0xbb, 0xbe, 0xcc, 0xd0].includes(trail));
}

/** Share of ordinary characters among the double bytes, 0 when there are few or the bytes are not valid. */
function share(bytes: Uint8Array, charset: EastAsian, least: number): number {
  let common = 0;
  let kana = 0;
  let all = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80 || (charset === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf)) continue;
    if (charset === 'euc-kr' && tellsNothing(lead, bytes[at + 1] ?? 0)) {
      at++;
      continue;
    }
    all++;
    at++;
    if (ordinary[charset](lead, bytes[at] ?? 0)) common++;
    if (lead === 0xa4 || lead === 0xa5) kana++;
  }
  if (all < least) return 0;
  const text = charset === 'euc-kr' ? decodeKorean(bytes) : decoderOf(charset).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  if (broken > 1 + all / 50) return 0;
  // Chinese of level one reads as Japanese without kana.
  return charset === 'euc-jp' && kana === 0 ? Math.min(common / all, 0.95) : (common - broken) / all;
}
