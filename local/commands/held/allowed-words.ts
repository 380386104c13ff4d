import type * as z from 'zod';
import type { answers } from './mail-manager.ts';

/** What became of an address that is to be allowed again. */
export function allowedWords({ allowed }: z.infer<typeof answers.allowed>): string {
  const { address, wasSuppressed, wasBlocked, blockedBy } = allowed;
  const mailToIt = wasSuppressed
    ? `${address} gets automatic mail again.`
    : `${address} was not kept from automatic mail.`;
  if (blockedBy === undefined)
    return `${mailToIt} ${wasBlocked ? 'Its mail is no longer blocked.' : 'Its mail was not blocked.'}`;
  const own = wasBlocked ? 'Its own entry is off the blocklist, but its' : 'Its';
  return `${mailToIt} ${own} mail is still blocked by ${blockedBy}: --unblock ${blockedBy}`;
}

/** What became of an entry of the blocklist that is to go. */
export function unblockedWords({ unblocked, blockedBy }: z.infer<typeof answers.unblocked>): string {
  if (blockedBy === undefined) return `${unblocked} is no longer blocked.`;
  return `${unblocked} has no entry of its own any more, but ${blockedBy} blocks it: --unblock ${blockedBy}`;
}
