import type { Cases } from '#actions/life/ports.ts';
import type { FailedMails } from '#actions/notification/ports.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { Refusal } from '#domain/words/refusal.ts';

/**
 * Somebody has seen to a mail that did not arrive: it leaves the list. What became of it stays in its case.
 * @throws Refusal case-unknown
 */
export async function putAwayFailedMail(
  key: MessageKey,
  { cases, failedMails }: { readonly cases: Pick<Cases, 'load'>; readonly failedMails: Pick<FailedMails, 'putAway'> },
): Promise<void> {
  if (!(await cases.load(key.caseNumber))) throw new Refusal('case-unknown', `There is no case ${key.caseNumber}`);
  await failedMails.putAway(key);
}
