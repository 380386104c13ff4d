import { registeredDomain } from '#domain/words/registered-domain.ts';
import { plainWords, searchText, withoutBeginnings } from '#domain/words/search-text.ts';
import type { Customer } from '../customer.ts';
import { phoneIn, phoneWords } from './phone.ts';

/** Each is an item of its own: some senders have names of many words. */
export const mostCustomerWords = 10;
/** Of UTF-16: what a key of DynamoDB takes in any script. */
export const longestWord = 100;
/** One letter finds too many. */
export const shortestWord = 2;

/**
 * Words by whose beginnings a customer is found (CASE-15): their address, their company's domain, the parts of their address and of
 * their name, or the digits of their phone. A public mail service is nobody's company.
 */
export function customerWords({
  address,
  name,
  accountId,
}: Pick<Customer, 'address' | 'name' | 'accountId'>): string[] {
  const phone = phoneIn(address);
  if (phone !== undefined) return fitting([...phoneWords(phone), ...plainWords(searchText(name))]);
  const whole = searchText(address);
  const at = whole.lastIndexOf('@');
  const domain = whole.slice(at + 1);
  return fitting([
    whole,
    ...(accountId === undefined ? [] : [domain, registeredDomain(domain)]),
    ...plainWords(searchText(name)),
    ...plainWords(whole.slice(0, at)),
  ]);
}

/** Words of a company's name or domain by which its case is found. */
export function nameWords(name: string): string[] {
  const whole = searchText(name);
  return fitting([whole, ...plainWords(whole)]);
}

/** Words of somebody who takes part in a case and is not its customer: their address and their name. */
export function wordsOfCopied(address: string, name: string): string[] {
  return fitting([searchText(address), ...plainWords(searchText(name))]);
}

function fitting(words: readonly string[]): string[] {
  const cut = words.map((word) => word.slice(0, longestWord).toWellFormed());
  return withoutBeginnings(cut.filter((word) => [...word].length >= shortestWord)).slice(0, mostCustomerWords);
}
