/** Each time a new one: what could not be read stays in Node's decoder, and spoils what it reads next. */
const wansung = (bytes: Uint8Array): string => new TextDecoder('euc-kr').decode(bytes);

/**
 * Text in EUC-KR, or in what Windows writes under that name, code page 949 (Unified Hangul Code): Node's decoder knows the
 * 2350 syllables of KS X 1001, and not the other 8822, which stand in Unicode's order in the places that EUC-KR leaves free.
 */
export function decodeKorean(bytes: Uint8Array): string {
  const text = wansung(bytes);
  if (!/[\u0080-\u009f\ufffd]/.test(text)) return text;
  let read = '';
  let from = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    const syllable = furtherSyllable(bytes[at] ?? 0, bytes[at + 1] ?? 0);
    if (syllable !== undefined) {
      read += wansung(bytes.subarray(from, at)) + syllable;
      from = at + 2;
    }
    at++;
  }
  return read + wansung(bytes.subarray(from));
}

function furtherSyllable(lead: number, trail: number): string | undefined {
  const place = placeOfTrail(trail);
  if (place === undefined || (lead > 0xa0 && trail > 0xa0)) return undefined;
  syllables ??= furtherSyllables();
  return syllables[lead <= 0xa0 ? (lead - 0x81) * 178 + place : 32 * 178 + (lead - 0xa1) * 84 + place];
}

/** Capitals, small letters, and what is beyond ASCII. */
function placeOfTrail(trail: number): number | undefined {
  if (trail >= 0x41 && trail <= 0x5a) return trail - 0x41;
  if (trail >= 0x61 && trail <= 0x7a) return trail - 0x61 + 26;
  return trail >= 0x81 && trail <= 0xfe ? trail - 0x81 + 52 : undefined;
}

let syllables: readonly string[] | undefined;

function furtherSyllables(): readonly string[] {
  const known = new Set<string>();
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) known.add(wansung(Uint8Array.of(lead, trail)));
  return Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index)).filter(
    (syllable) => !known.has(syllable),
  );
}
