/** ITU-T E.164: no number has more digits. */
const mostDigits = 15;
const fewestDigits = 5;

/**
 * A phone number as people write it, in one form: `+79123456789` for `8 (912) 345-67-89`. Eleven digits that begin with 7 or 8 are
 * Russian, as they are dialled there.
 * @returns undefined for what is none.
 */
export function phoneOf(text: string): string | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .trim();
  if (!/^\+?[\d(][\d\s().\p{Pd}/]*$/u.test(written)) return undefined;
  const dialled = written.replace(/\D/g, '');
  const isWhole = written.startsWith('+') || dialled.startsWith('00');
  const digits = isWhole ? dialled.replace(/^00/, '') : dialled.replace(/^8(?=\d{10}$)/, '7');
  if (digits.length < fewestDigits || digits.length > mostDigits) return undefined;
  return isWhole || /^7\d{10}$/.test(digits) ? `+${digits}` : digits;
}

/** Stands for a mail address where somebody is known by their phone alone (RFC 3966). */
export function phoneAddress(phone: string): string {
  return `tel:${phone}`;
}

/** Who is meant by a mail address or a phone, as they are known. */
export function whoAt(text: string): string {
  const phone = text.includes('@') ? undefined : phoneOf(text);
  return phone === undefined ? text.trim().toLowerCase() : phoneAddress(phone);
}

/** The phone in such an address; undefined for a mail address. */
export function phoneIn(address: string): string | undefined {
  return address.startsWith('tel:') ? address.slice('tel:'.length) : undefined;
}

/** Digits by whose beginnings a phone is found: from the country's code on, without it, and as Russians dial it. */
export function phoneWords(phone: string): string[] {
  const digits = phone.replace('+', '');
  const national = digits.slice(-nationalDigits);
  return [...new Set([digits, national, ...(/^7\d{10}$/.test(digits) ? [`8${national}`] : [])])];
}

const nationalDigits = 10;
