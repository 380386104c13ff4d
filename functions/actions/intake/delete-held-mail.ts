import { heldMail } from './held-mail.ts';
import type { HeldMails, MailStore } from './ports.ts';

/** For good (MAIL-21). The bytes go first: a mail that nobody lists would stay for ever. */
export async function deleteHeldMail(
  id: string,
  { held, mails }: { readonly held: HeldMails; readonly mails: Pick<MailStore, 'discard'> },
): Promise<void> {
  const { rawKey } = await heldMail(id, held);
  await mails.discard(rawKey);
  await held.remove(id);
}
