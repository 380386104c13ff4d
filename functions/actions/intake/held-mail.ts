import { Refusal } from '#domain/words/refusal.ts';
import type { HeldMail, HeldMails } from './ports.ts';

/** @throws Refusal when nothing of that name is held: somebody else may have dealt with it. */
export async function heldMail(id: string, held: HeldMails): Promise<HeldMail> {
  const found = await held.find(id);
  if (!found) throw new Refusal('mail-unknown', `No mail ${id} is held`);
  return found;
}
