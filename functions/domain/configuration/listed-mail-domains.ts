import domains from 'email-providers/all.json' with { type: 'json' };

/** Domains of public mail services, as the package lists them. Bundles carry them packed: infra/parts/packed-mail-domains.ts. */
export const listedMailDomains = (): readonly string[] => domains;
