import { advice, broken, type Finding, good } from './finding.ts';

/** What SES knows of the domain that mail is sent from. */
export interface SendingIdentity {
  /** As SES says: `Success`, `Pending`, `Failed`, `TemporaryFailure`, `NotStarted`; undefined when it knows no such identity. */
  readonly verification: string | undefined;
  /** As SES says, and undefined when signing is off. */
  readonly dkim: string | undefined;
  /** By each stands a key of ours. */
  readonly dkimTokens: readonly string[];
  /** The domain that bounces go to; undefined for SES's own. */
  readonly mailFrom: { readonly domain: string; readonly status: string } | undefined;
}

/** What SES lets the account send. */
export interface SendingQuota {
  /** In 24 hours; less than 0 where there is no limit. */
  readonly mostADay: number;
  readonly sentInADay: number;
  /** Mails a second. */
  readonly rate: number;
  readonly enabled: boolean;
}

/** The records by which receivers find our keys. */
export function dkimRecords(domain: string, tokens: readonly string[]): string[] {
  return tokens.map((token) => `${token}._domainkey.${domain} CNAME ${token}.dkim.amazonses.com`);
}

/** The records that SES looks for before bounces go to a domain: https://docs.aws.amazon.com/ses/latest/dg/mail-from.html */
function bounceRecords(domain: string, region: string): string[] {
  return [`${domain} MX 10 feedback-smtp.${region}.amazonses.com`, `${domain} TXT "v=spf1 include:amazonses.com ~all"`];
}

/** Whether SES takes the domain for ours, and signs what leaves with its keys. */
export function identityFindings(domain: string, region: string, identity: SendingIdentity): Finding[] {
  return [verification(domain, identity), signing(domain, identity), returnPath(domain, region, identity)];
}

/** The same of the domain of a public address, which SES need not receive for and whose bounces go where SES wants them. */
export function publicDomainFindings(domain: string, identity: SendingIdentity): Finding[] {
  return [verification(domain, identity), signing(domain, identity)];
}

function verification(domain: string, { verification: said, dkimTokens }: SendingIdentity): Finding {
  if (said === undefined) return broken('identity', 'identity-missing', { domain });
  if (said === 'Success') return good('identity', 'identity-verified', { domain });
  const code = said === 'Failed' ? 'identity-failed' : 'identity-pending';
  return broken('identity', code, { domain }, dkimRecords(domain, dkimTokens));
}

function signing(domain: string, { dkim, dkimTokens }: SendingIdentity): Finding {
  if (dkim === 'Success') return good('dkim', 'dkim-signed', { domain });
  if (dkim === undefined) return broken('dkim', 'dkim-off', { domain });
  return broken('dkim', 'dkim-pending', { domain }, dkimRecords(domain, dkimTokens));
}

function returnPath(domain: string, region: string, { mailFrom }: SendingIdentity): Finding {
  if (mailFrom === undefined) return advice('mail-from', 'mail-from-amazon', { domain });
  if (mailFrom.status === 'Success') return good('mail-from', 'mail-from-own', { domain: mailFrom.domain });
  return advice('mail-from', 'mail-from-pending', { domain: mailFrom.domain }, bounceRecords(mailFrom.domain, region));
}

/** The limit of a day that SES gives whoever may write to verified addresses alone. */
const sandboxADay = 200;
/** Of the day's limit, of 1. */
const nearlyUsed = 0.8;

/**
 * Whether mail may leave to anybody, and as much as there is. SES's first API, whose client the owner's card names, does not say
 * whether an account is in the sandbox; its limit of 200 mails a day does:
 * https://docs.aws.amazon.com/ses/latest/dg/quotas.html
 */
export function quotaFindings({ mostADay, sentInADay, rate, enabled }: SendingQuota): Finding[] {
  const inside = mostADay >= 0 && mostADay <= sandboxADay;
  return [inside ? broken('sandbox', 'sandbox-inside', { mostADay }) : good('sandbox', 'sandbox-left'), sending()];

  function sending(): Finding {
    if (!enabled) return broken('sending', 'sending-off');
    if (mostADay > 0 && sentInADay / mostADay >= nearlyUsed)
      return advice('sending', 'sending-nearly-used', { mostADay, sentInADay });
    return good('sending', 'sending-on', { rate });
  }
}
