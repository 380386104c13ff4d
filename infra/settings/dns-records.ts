import { mailServerOf } from './mail-regions.ts';

/** A record that whoever owns a domain adds to DNS. */
export interface DnsRecord {
  readonly name: string;
  readonly type: 'MX' | 'TXT' | 'CNAME';
  readonly value: string;
  /** What it is good for. */
  readonly so: string;
}

/** The domain that bounces go to, so that SPF counts for the mail domain (RFC 7208 section 2.4, RFC 7489 section 3.1.2). */
export const bounceDomainOf = (mailDomain: string): string => `bounces.${mailDomain}`;

/**
 * All records but those of DKIM, whose keys SES makes when it is told of the domain.
 * https://docs.aws.amazon.com/ses/latest/dg/mail-from.html
 */
export function mailRecords(mailDomain: string, region: string) {
  const bounces = bounceDomainOf(mailDomain);
  return {
    mx: record(mailDomain, 'MX', `10 ${mailServerOf(region)}`, 'mail for the domain reaches SES'),
    'mail-from-mx': record(bounces, 'MX', `10 feedback-smtp.${region}.amazonses.com`, 'bounces reach SES'),
    'mail-from-spf': record(bounces, 'TXT', '"v=spf1 include:amazonses.com ~all"', 'SPF proves that our mail is yours'),
    dmarc: record(
      `_dmarc.${mailDomain}`,
      'TXT',
      '"v=DMARC1; p=quarantine"',
      'receivers put mail aside that only claims to be yours',
    ),
  } as const;
}

function record(name: string, type: DnsRecord['type'], value: string, so: string): DnsRecord {
  return { name, type, value, so };
}

/** As people add it. */
export const recordLine = ({ name, type, value }: DnsRecord): string => `${name} ${type} ${value}`;
