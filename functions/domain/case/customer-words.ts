import { registeredDomain } from '#domain/words/registered-domain.ts';
import { plainWords, searchText, withoutBeginnings } from '#domain/words/search-text.ts';
import type { Customer } from './customer.ts';

/** Each is an item of its own: some senders have names of many words. */
export const mostCustomerWords = 10;
/** Of UTF-16: what a key of DynamoDB takes in any script. */
export const longestWord = 100;
/** One letter finds too many. */
export const shortestWord = 2;

/**
 * Words by whose beginnings a customer is found (CASE-15): their address, their company's domain, the parts of their address and of
 * their name. A public mail service is nobody's company.
 */
export function customerWords({
  address,
  name,
  accountId,
}: Pick<Customer, 'address' | 'name' | 'accountId'>): string[] {
  const whole = searchText(address);
  const at = whole.lastIndexOf('@');
  const domain = whole.slice(at + 1);
  const words = [
    whole,
    ...(accountId === undefined ? [] : [domain, registeredDomain(domain)]),
    ...plainWords(searchText(name)),
    ...plainWords(whole.slice(0, at)),
  ];
  const fitting = words.map((word) => word.slice(0, longestWord).toWellFormed());
  return withoutBeginnings(fitting.filter((word) => [...word].length >= shortestWord)).slice(0, mostCustomerWords);
}
