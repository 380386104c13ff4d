import { isPublicMailDomain } from '#domain/configuration/public-mail-domains.ts';

/** A person who writes. */
export interface Customer {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly accountId: string | undefined;
}

/** The company of customers, found by their mail domain. */
export interface Account {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
}

/**
 * Domain that names the sender's company; undefined for a public mail service, where it names nobody (MAIL-12).
 * @param publicMailDomains the setting.
 */
export function accountDomainOf(address: string, publicMailDomains: string): string | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domain.includes('.') && !isPublicMailDomain(domain, publicMailDomains) ? domain : undefined;
}
