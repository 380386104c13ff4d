import {
  type FreeIdentity,
  type KnownMail,
  type MailIdentity,
  type RememberedMail,
  sameMail,
} from '#domain/intake/mail-identity.ts';
import type { CaseStore } from './ports.ts';

/** The identity to remember the mail by, or the registered mail that it is. */
export async function freeIdentity(
  identity: MailIdentity,
  remembered: RememberedMail | undefined,
  cases: CaseStore,
): Promise<FreeIdentity | KnownMail> {
  if (!remembered) return { ...identity, before: [], sharedWith: undefined };
  const same = sameMail(identity, remembered);
  if (same) return same;
  if (identity.windowMs !== undefined) return { ...identity, before: remembered.mails, sharedWith: undefined };
  // Another mail has the same Message-ID: this one is remembered apart.
  const own = await cases.known({ identityKey: identity.ownKey, messageIds: [], address: undefined });
  const known = own.remembered && sameMail(identity, own.remembered);
  return known ?? { ...identity, key: identity.ownKey, before: [], sharedWith: remembered.caseNumber };
}
