import type { HeldMail } from '#actions/intake/ports.ts';
import { personAt } from '#domain/privacy/person.ts';
import { holdingsIn } from './case-holdings.ts';
import { eraseHoldings } from './erase-holdings.ts';
import { isCustomerHeld } from './is-held.ts';
import type { RetentionPorts, RetentionRun } from './retention-run.ts';

const atOnce = 100;

/** Held mails that nobody settled go, but those of a customer on legal hold. */
export async function eraseHeldMails(cutoff: string, run: RetentionRun, ports: RetentionPorts): Promise<void> {
  let after: Pick<HeldMail, 'at' | 'id'> | undefined;
  do {
    const mails = await ports.aged.heldBefore(cutoff, after, atOnce);
    for (const { id, at, from, rawKey } of mails) {
      if (!run.hasTime()) return;
      if (from !== undefined && (await isOfHeldCustomer(from, ports))) continue;
      const item = { pk: 'held', sk: `held#${id}`, kind: 'held-mail', columns: { id, at, from, rawKey } };
      run.count((await eraseHoldings(holdingsIn([item], personAt(from ?? ''), 'everybody'), ports)).counts);
    }
    after = mails.length < atOnce ? undefined : mails.at(-1);
  } while (after);
}

async function isOfHeldCustomer(
  from: string,
  { customers, holds }: Pick<RetentionPorts, 'customers' | 'holds'>,
): Promise<boolean> {
  const key = from.toLowerCase();
  const id = (await customers.known([key])).get(key)?.customerId;
  return isCustomerHeld(id, { customers, holds });
}
