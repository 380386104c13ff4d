/** Of UTF-16: longer words are cut, so that keys stay short whatever somebody writes. */
export const longestStem = 64;

/** Signs above and below letters that people leave out: accents, Arabic and Hebrew vowels; not those that Indic scripts are written with. */
const leftOut =
  /(?:[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670|[\u20d0-\u20f0]|[\ufe00-\ufe0f])+/g;

/** Most words. */
const plain = /^[a-zA-Z0-9а-яА-Я]+$/;

/**
 * A word in the form that it is compared in, whatever its case, width or accents are: "ё" is "е" and "É" is "e", but "й" stays, which
 * Russian endings are known by (CASE-15). What is no letter, digit or sign of a letter is left out.
 */
export function wordForm(word: string): string {
  if (plain.test(word)) return word.slice(0, longestStem).toLowerCase();
  const folded = word
    .replaceAll('и\u0306', 'й')
    .replaceAll('И\u0306', 'Й')
    .replace(leftOut, '')
    .slice(0, 4 * longestStem)
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('й', '\ue000')
    .normalize('NFD')
    .replace(leftOut, '')
    .normalize('NFC')
    .replaceAll('\ue000', 'й');
  return folded
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .slice(0, longestStem)
    .toWellFormed()
    .replaceAll('\ufffd', '');
}
