/** ITU-T E.164: no number has more digits. */
const mostDigits = 15;
const fewestDigits = 5;

/** What stands in a text that is a phone number and nothing else; undefined for any other. */
export function phoneText(text: string): string | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .trim();
  return /^\+?[\d(][\d\s().\p{Pd}/]*$/u.test(written) ? written : undefined;
}

/**
 * A phone number as people write it, where nobody knows of which country it is: `+79123456789` for `8 (912) 345-67-89`. Eleven digits
 * that begin with 7 or 8 are Russian, as they are dialled there.
 * @returns undefined for what is none.
 */
export function phoneOfAnyCountry(text: string): string | undefined {
  const written = phoneText(text);
  if (written === undefined) return undefined;
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

/** The phone in such an address; undefined for a mail address. */
export function phoneIn(address: string): string | undefined {
  return address.startsWith('tel:') ? address.slice('tel:'.length) : undefined;
}

const nationalDigits = 10;

/**
 * Under which keys somebody's phone is stored and sought: with the country's code that is alone, and without it by its last ten digits.
 * A number without its country is that of whoever gave it with one; two countries' numbers are never taken for each other.
 */
export function phoneKeys(phone: string): { readonly stored: readonly string[]; readonly sought: readonly string[] } {
  const own = phoneAddress(phone);
  const last = phone.replace(/^\+|^0+/, '').slice(-nationalDigits);
  const beside = phoneAddress(`*${last}`);
  if (last.length < nationalDigits) return { stored: [own], sought: [own] };
  return phone.startsWith('+')
    ? { stored: [own, beside], sought: [own, phoneAddress(last)] }
    : { stored: [own], sought: [own, beside] };
}

const fewestKept = 7;

/** The last digits of a phone, by which it is sought where nobody knows its country. */
export const soughtDigits = 9;

/** Digits by whose beginnings a phone is found: from the country's code on, without it, the last ones, and as Russians dial it. */
export function phoneWords(phone: string): string[] {
  const digits = phone.replace(/^\+|^0+/, '');
  const without = [1, 2, 3].map((code) => digits.slice(code)).filter((rest) => rest.length >= fewestKept);
  return [
    ...new Set([
      digits,
      ...without,
      digits.slice(-soughtDigits),
      ...(/^7\d{10}$/.test(digits) ? [`8${digits.slice(1)}`] : []),
    ]),
  ];
}
