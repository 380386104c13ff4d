import type { SentMail } from '#actions/case/ports.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import type { FailedMails } from '#actions/notification/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { type Suppression, suppressionOf } from '#domain/notification/suppression.ts';
import type { Customers } from './ports.ts';

export interface ListFailedPorts {
  readonly failedMails: Pick<FailedMails, 'page'>;
  readonly lists: Pick<CaseLists, 'cases'>;
  readonly customers: Pick<Customers, 'known'>;
}

/** A mail of ours that did not arrive, with what decides about what can be done. */
export interface FailedMail {
  readonly mail: SentMail;
  readonly about: Case;
  /** Since when and why automatic mail to its address is stopped (MAIL-16). */
  readonly stopped: Suppression | undefined;
  /** Whose address it is. */
  readonly customerId: string | undefined;
}

export interface FailedMailPage {
  readonly failed: readonly FailedMail[];
  /** Behind which there are more, or may be; undefined when there are none. */
  readonly next: MessageKey | undefined;
}

/** So often is read on where nothing is shown: a reader of few of many cases goes on from there. */
const mostPages = 10;

/**
 * Mails of ours that did not arrive, that wait for the hour's limit or of which nobody knows, newest first (MAIL-16, MAIL-17, NOTE-06): of
 * cases that there are for who asks. Those of others are passed over, so that no page is short and nobody learns how many they are.
 */
export async function listFailedMail(
  limit: number,
  after: MessageKey | undefined,
  ports: ListFailedPorts,
): Promise<FailedMailPage> {
  const failed: FailedMail[] = [];
  let behind = after;
  for (let page = 0; page < mostPages; page++) {
    const { mails, next } = await ports.failedMails.page(limit + 1, behind);
    failed.push(...(await seen(mails, ports)));
    if (failed.length > limit) return { failed: failed.slice(0, limit), next: failed[limit - 1]?.mail };
    if (next === undefined) return { failed, next };
    behind = next;
  }
  return { failed, next: behind };
}

/** Those of cases that who asks may see. */
async function seen(mails: readonly SentMail[], { lists, customers }: ListFailedPorts): Promise<readonly FailedMail[]> {
  if (mails.length === 0) return [];
  const found = await lists.cases([...new Set(mails.map(({ caseNumber }) => caseNumber))]);
  const cases = new Map(found.map((one) => [one.number, one]));
  const shown = mails.filter(({ caseNumber }) => cases.has(caseNumber));
  const known = await customers.known([...new Set(shown.map(({ to }) => to.address.toLowerCase()))]);
  return shown.flatMap((mail) => {
    const about = cases.get(mail.caseNumber);
    const address = known.get(mail.to.address.toLowerCase());
    return about ? [{ mail, about, stopped: suppressionOf(address ?? {}), customerId: address?.customerId }] : [];
  });
}
