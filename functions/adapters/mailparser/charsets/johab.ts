import { decoderOf } from './decoders.ts';

/** A consonant alone, by its first sound, and a vowel alone. */
const consonants = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Text in Johab (KS X 1001 annex 3): a syllable of Korean is composed of its sounds, all else stands as in EUC-KR at another place. */
export function decodeJohab(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) text += String.fromCharCode(lead);
    else text += lead < 0xd9 ? syllable((lead << 8) | (bytes[++at] ?? 0)) : sign(lead, bytes[++at] ?? 0);
  }
  return text;
}

/** Five bits each tell the first, the middle and the last sound; two of them, and what stands between groups, are none. */
function syllable(code: number): string {
  const initial = ((code >> 10) & 31) - 2;
  const middle = (code >> 5) & 31;
  const medial = middle < 3 || (middle & 7) < 2 ? -1 : middle - 3 - 2 * (middle >> 3);
  const last = code & 31;
  const final = last > 17 ? last - 2 : last - 1;
  if (initial >= 0 && medial >= 0 && final >= 0)
    return String.fromCharCode(0xac00 + (initial * 21 + medial) * 28 + final);
  if (initial >= 0) return consonants.charAt(initial);
  return medial >= 0 ? String.fromCharCode(0x314f + medial) : '\ufffd';
}

function sign(lead: number, trail: number): string {
  const row = lead < 0xe0 ? 2 * (lead - 0xd9) : 2 * lead - 0x197;
  const column = trail < 0x91 ? trail - 0x31 : trail - 0x43;
  const pair = [row + (column < 0x5e ? 0 : 1) + 0xa1, (column < 0x5e ? column : column - 0x5e) + 0xa1];
  return decoderOf('euc-kr').decode(Uint8Array.from(pair));
}
