import { GatewayError } from '../../gateway/service.ts';
import { domainOf, identityOf } from './identities.ts';
import type { SesResources } from './ses-resources.ts';

/** What an account in the sandbox may send in a day: https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html */
const sandboxMailsADay = 200;
const [second, day] = [1000, 24 * 60 * 60 * 1000];
const simulator = 'simulator.amazonses.com';

/** How SES looks at the account and its identities: all is well unless somebody says otherwise. */
export interface AccountStanding {
  /** `Success`, `Pending`, `Failed`. */
  verification: string;
  dkim: string;
  /** 200: the account is in the sandbox, and writes to verified identities alone. */
  mailsADay: number;
  /** Undefined: 14 are told and none counted, so that nobody has to wait. */
  mailsASecond: number | undefined;
  sendingEnabled: boolean;
}

export const goodStanding: AccountStanding = {
  verification: 'Success',
  dkim: 'Success',
  mailsADay: 50_000,
  mailsASecond: undefined,
  sendingEnabled: true,
};

export interface Sent {
  readonly at: string;
  readonly recipients: readonly string[];
}

/** How many were written to within so many milliseconds: SES counts recipients. @param sent oldest first. */
export function sentWithin(ms: number, sent: readonly Sent[], now: number): number {
  const since = new Date(now - ms).toISOString();
  const before = sent.findLastIndex(({ at }) => at <= since);
  return sent.slice(before + 1).reduce((sum, { recipients }) => sum + recipients.length, 0);
}

/**
 * Refuses what goes beyond the quotas of the account: https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
 * @param sent oldest first.
 * @throws GatewayError MessageRejected, Throttling
 */
export function requireQuota(
  { recipients, region }: { readonly recipients: readonly string[]; readonly region: string },
  { mailsADay, mailsASecond }: AccountStanding,
  resources: SesResources,
  sent: readonly Sent[],
  now: number,
): void {
  const strangers = mailsADay > sandboxMailsADay ? [] : recipients.filter((one) => !isAllowed(one, resources));
  if (strangers.length > 0)
    throw new GatewayError(
      400,
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${strangers.join(', ')}`,
    );
  if (sentWithin(day, sent, now) + recipients.length > mailsADay)
    throw new GatewayError(400, 'Throttling', 'Daily message quota exceeded.');
  if (mailsASecond !== undefined && sentWithin(second, sent, now) + recipients.length > mailsASecond)
    throw new GatewayError(400, 'Throttling', 'Maximum sending rate exceeded.');
}

function isAllowed(recipient: string, resources: SesResources): boolean {
  return domainOf(recipient) === simulator || identityOf(resources, recipient) !== undefined;
}
