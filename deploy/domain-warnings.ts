import { registeredDomain } from '../functions/domain/words/registered-domain.ts';

/** What whoever installs has to know of a mail domain, and may not have thought of. @param servers that take its mail now. */
export function domainWarnings(domain: string, servers: readonly string[]): string[] {
  const now = servers.length > 0 ? ` Now ${servers.join(', ')} takes it.` : '';
  if (registeredDomain(domain) === domain)
    return [
      `All mail for @${domain}, everybody’s, will go to Postcase once its MX record leads there.${now}`,
      `If people have mailboxes there, take a subdomain (support.${domain}) and forward to it: docs/forwarding.md`,
    ];
  return servers.length > 0
    ? [`Mail for @${domain} is taken by ${servers.join(', ')}: the MX record for SES replaces that.`]
    : [];
}
