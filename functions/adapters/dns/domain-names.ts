import { Resolver } from 'node:dns/promises';
import type { DomainNames } from '#actions/installation/ports.ts';
import type { MailServer } from '#domain/installation/name-findings.ts';

/** Milliseconds of one try, and tries: together less than a person waits for. */
const patience = { timeout: 2000, tries: 2 };

/** What there is not: no such name, or no record of that kind (RFC 2308). */
const absent = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks the name servers of the machine, or those that it is told. */
export class NodeDomainNames implements DomainNames {
  private readonly resolver = new Resolver(patience);

  /** @param servers addresses, with ports where they are not 53. */
  constructor(servers: readonly string[] = []) {
    if (servers.length > 0) this.resolver.setServers(servers);
  }

  async mailServers(domain: string): Promise<readonly MailServer[]> {
    const servers = (await this.resolver.resolveMx(domain).catch(noneIfAbsent)) ?? [];
    return servers.map(({ exchange, priority }) => ({ exchange, priority }));
  }

  async texts(name: string): Promise<readonly string[]> {
    const records = (await this.resolver.resolveTxt(name).catch(noneIfAbsent)) ?? [];
    return records.map((strings) => strings.join(''));
  }
}

/** @throws any other error, by the name of what went wrong: `DnsETIMEOUT`. */
function noneIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (absent.has(error.code ?? '')) return;
  error.name = `Dns${error.code ?? 'Error'}`;
  throw error;
}
