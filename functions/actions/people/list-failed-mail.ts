import type { SentMail } from '#actions/case/ports.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import type { FailedMails } from '#actions/notification/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { Customers } from './ports.ts';

export interface ListFailedPorts {
  readonly failedMails: Pick<FailedMails, 'list'>;
  readonly lists: Pick<CaseLists, 'cases'>;
  readonly customers: Pick<Customers, 'known'>;
}

/** A mail of ours that did not arrive, with what decides about what can be done. */
export interface FailedMail {
  readonly mail: SentMail;
  readonly about: Case;
  /** Whether automatic mail to its address is stopped, and since when (MAIL-16). */
  readonly stoppedSince: string | undefined;
  /** Whose address it is. */
  readonly customerId: string | undefined;
}

/** As many cases and addresses as one request reads. */
const atOnce = 100;

/**
 * Mails of ours that did not arrive, that wait for the hour's limit or of which nobody knows, newest first (MAIL-16, MAIL-17, NOTE-06): of
 * cases that there are for who asks.
 * @returns at most so many, and whether there are more.
 */
export async function listFailedMail(
  limit: number,
  { failedMails, lists, customers }: ListFailedPorts,
): Promise<{ readonly failed: readonly FailedMail[]; readonly more: boolean }> {
  const mails = await failedMails.list(limit + 1);
  const failed: FailedMail[] = [];
  for (let from = 0; from < mails.length; from += atOnce) {
    const some = mails.slice(from, from + atOnce);
    const cases = new Map(
      (await lists.cases([...new Set(some.map(({ caseNumber }) => caseNumber))])).map((one) => [one.number, one]),
    );
    const known = await customers.known([...new Set(some.map(({ to }) => to.address.toLowerCase()))]);
    for (const mail of some) {
      const about = cases.get(mail.caseNumber);
      const address = known.get(mail.to.address.toLowerCase());
      if (about) failed.push({ mail, about, stoppedSince: address?.suppressedAt, customerId: address?.customerId });
    }
  }
  return { failed: failed.slice(0, limit), more: mails.length > limit };
}
