import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { phoneAddress, phoneKeys, phoneOfAnyCountry, phoneText, soughtDigits } from './phone.ts';

/**
 * A phone number as people write it, in one form: `+4930901820` for `030 901820` and for `+49 (0)30 901820` where phones are German.
 * @param country whose numbers are written without its code: `DE`; '' where nobody knows.
 * @returns undefined for what is none.
 */
export function phoneOf(text: string, country: string): string | undefined {
  const written = phoneText(text);
  if (written === undefined) return undefined;
  const isWhole = /^(\+|00)/.test(written);
  const named = isSupportedCountry(country) ? country : undefined;
  const parsed = isWhole || named ? parsePhoneNumberFromString(written.replace(/^00/, '+'), named) : undefined;
  const any = phoneOfAnyCountry(text);
  return any !== undefined && parsed?.isPossible() ? parsed.number : any;
}

/** Under which keys somebody may be known who is named by a mail address or a phone. */
export function keysOf(text: string, country: string): readonly string[] {
  const phone = text.includes('@') ? undefined : phoneOf(text, country);
  return phone === undefined ? [text.trim().toLowerCase()] : keysOfPhone(phone, country);
}

/** Under which keys a phone may be stored: as it is, and as it was written while nobody had said of which country phones are. */
export function keysOfPhone(phone: string, country: string): readonly string[] {
  const { sought } = phoneKeys(phone);
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed || !isOf(parsed.countryCallingCode, country)) return sought;
  const { nationalNumber } = parsed;
  return [...new Set([...sought, phoneAddress(nationalNumber), phoneAddress(`0${nationalNumber}`)])];
}

/** The word by which a phone is sought: its number within its country, or its last digits, which it has with a country's code and without. */
export function soughtPhone(phone: string): string {
  const within = parsePhoneNumberFromString(phone)?.nationalNumber;
  return within ?? phone.replace(/^\+|^0+/, '').slice(-soughtDigits);
}

/** Several countries share a calling code. */
function isOf(callingCode: string, country: string): boolean {
  return isSupportedCountry(country) && getCountryCallingCode(country) === callingCode;
}
