import { registeredDomain } from '#domain/words/registered-domain.ts';
import { advice, broken, type Finding, good } from './finding.ts';

/** A server that takes mail for a domain (RFC 5321 section 5). */
export interface MailServer {
  readonly exchange: string;
  /** Lower ones are tried first. */
  readonly priority: number;
}

/** SES's server of a region: https://docs.aws.amazon.com/ses/latest/dg/receiving-email-mx-record.html */
export function ourServer(region: string): string {
  return `inbound-smtp.${region}.amazonaws.com`;
}

/** Whether customers' mail reaches SES. */
export function mailServerFinding(domain: string, region: string, servers: readonly MailServer[]): Finding {
  const ours = ourServer(region);
  const record = [`${domain} MX 10 ${ours}`];
  // A single `.` says that the domain takes no mail: RFC 7505.
  const named = servers.filter(({ exchange }) => plain(exchange) !== '');
  if (named.length === 0) return broken('mx', 'mx-missing', { domain }, record);
  const others = named.filter(({ exchange }) => plain(exchange) !== ours);
  if (others.length === 0) return good('mx', 'mx-ours', { domain });
  const values = { domain, others: others.map(({ exchange }) => plain(exchange)).join(', ') };
  if (others.length === named.length) return broken('mx', 'mx-elsewhere', values, record);
  return broken('mx', 'mx-shared', values, record);
}

function plain(exchange: string): string {
  return exchange.toLowerCase().replace(/\.$/, '');
}

/** Where receivers look up what to do with mail that claims to be of a domain, in turn (RFC 7489 section 6.6.3). */
export function policyNames(domain: string): string[] {
  return [...new Set([domain, registeredDomain(domain)])].map((one) => `_dmarc.${one}`);
}

/** Whether receivers know what to do with mail that only claims to be ours. @param records by name, in the order of `policyNames`. */
export function policyFinding(domain: string, records: readonly (readonly [string, readonly string[]])[]): Finding {
  for (const [name, texts] of records) {
    const policies = texts.filter((text) => /^v=DMARC1\b/.test(text));
    // RFC 7489 section 6.6.3: more than one counts as none.
    if (policies.length > 1) return broken('dmarc', 'dmarc-twice', { name }, policies);
    const [policy] = policies;
    if (policy !== undefined) {
      const does = deedOf(policy, name === `_dmarc.${domain}`);
      return does === 'none' ? advice('dmarc', 'dmarc-none', { name }) : good('dmarc', 'dmarc-there', { name, does });
    }
  }
  return advice('dmarc', 'dmarc-missing', { domain }, [`_dmarc.${domain} TXT "v=DMARC1; p=quarantine"`]);
}

/** What a policy asks for. That of a domain above has `sp` for those below it, if it says so (RFC 7489 section 6.3). */
function deedOf(policy: string, isOwn: boolean): string {
  const tag = (name: string) => new RegExp(`;\\s*${name}\\s*=\\s*(\\w+)`, 'i').exec(policy)?.[1]?.toLowerCase();
  return (isOwn ? undefined : tag('sp')) ?? tag('p') ?? 'none';
}
