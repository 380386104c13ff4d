import { GatewayError } from '../../gateway/service.ts';
import type { SesResources } from './ses-resources.ts';

/** The identity that verifies an address: the address itself, its domain or a domain above that. */
export function identityOf(resources: SesResources, address: string): string | undefined {
  const wanted = address.toLowerCase();
  const domain = domainOf(wanted);
  const identities = resources.identities.map(({ EmailIdentity }) => EmailIdentity);
  return (
    identities.find((identity) => identity.toLowerCase() === wanted) ??
    identities.find((identity) => identity.toLowerCase() === domain) ??
    identities.find((identity) => !identity.includes('@') && domain.endsWith(`.${identity.toLowerCase()}`))
  );
}

/** Whether SES mails what became of this author's mails. */
export function forwardsFeedback(resources: SesResources, author: string): boolean {
  const name = identityOf(resources, author);
  return resources.identities.some((one) => one.EmailIdentity === name && one.feedbackForwarding !== false);
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Refuses, in SES's words, mail from addresses that nobody verified. */
export function requireVerified(resources: SesResources, addresses: readonly string[], region: string): void {
  const unverified = [...new Set(addresses)].filter((address) => identityOf(resources, address) === undefined);
  if (unverified.length === 0) return;
  throw new GatewayError(
    400,
    'MessageRejected',
    `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${unverified.join(', ')}`,
  );
}
