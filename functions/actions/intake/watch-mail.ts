import type { RuleSets } from './activate-rule-set.ts';
import type { HeldMails } from './ports.ts';

export interface WatchPorts {
  readonly ruleSets: Pick<RuleSets, 'active'>;
  readonly held: Pick<HeldMails, 'list'>;
}

/** What of the mail needs a person, and nobody else tells of. */
export interface Watched {
  /** The rule set that is active in the place of ours, if another one or none is; undefined while ours is. */
  readonly activeInstead: string | undefined;
  /** How many of the newest held mails came to no mailbox, if they are many: a customer may have written them. */
  readonly heldForNobody: number | undefined;
}

/** What one run reads. */
const newest = 200;
/** A person looks at so many in a few minutes. */
const many = 50;

/**
 * Looks whether mail still comes in through our rule set (OPS-05), and whether somebody cares for held mail (MAIL-21). Blocked
 * senders and junk are no customers: they may pile up.
 */
export async function watchMail(ruleSet: string, { ruleSets, held }: WatchPorts): Promise<Watched> {
  const [active, mails] = await Promise.all([ruleSets.active(), held.list(newest)]);
  const forNobody = mails.filter(({ cause }) => cause === 'no-mailbox').length;
  return {
    activeInstead: active === ruleSet ? undefined : (active ?? 'none'),
    heldForNobody: forNobody > many ? forNobody : undefined,
  };
}
