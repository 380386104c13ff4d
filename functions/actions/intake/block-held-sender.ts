import type { Blocklist, ConfigurationSource } from '#actions/configuration/ports.ts';
import { accountDomainOf } from '#domain/case/customer.ts';
import { blockEntry, blockingEntry } from '#domain/configuration/blocklist.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { isPublicSuffix } from '#domain/words/registered-domain.ts';
import { heldMail } from './held-mail.ts';
import type { HeldMails } from './ports.ts';

export interface BlockPorts {
  readonly held: HeldMails;
  readonly blocklist: Blocklist;
  readonly configuration: ConfigurationSource;
}

export interface BlockedSender {
  /** Of the blocklist. */
  readonly entry: string;
  /** Whether it was not there before: who takes it back lifts nobody else's. */
  readonly isNew: boolean;
}

/**
 * Blocks the sender of a held mail, or his whole domain (MAIL-14, MAIL-21). The mail stays held.
 * @throws Refusal when that would block nobody, ourselves or half the world.
 */
export async function blockHeldSender(
  id: string,
  what: 'address' | 'domain',
  ports: BlockPorts,
): Promise<BlockedSender> {
  const { from, source } = await heldMail(id, ports.held);
  const address = from ?? source;
  const entry = blockEntry(what === 'address' ? address : address.slice(address.lastIndexOf('@') + 1));
  if (entry === undefined || !address.includes('@'))
    throw new Refusal('sender-not-blockable', `The mail ${id} names no sender`);
  const { mailDomain, mailboxes, settings } = await ports.configuration.load();
  const ours = [`any@${mailDomain}`, ...mailboxes.map((mailbox) => mailbox.address)];
  if (entry.endsWith(`@${mailDomain}`) || ours.some((own) => blockingEntry(own, [entry])))
    throw new Refusal('sender-not-blockable', `${entry} is our own`);
  // A company that has such a name itself is blocked by address.
  if (entry.includes('.') && isPublicSuffix(entry))
    throw new Refusal('sender-not-blockable', `${entry} is half a country: block the address`);
  if (what === 'domain' && accountDomainOf(address, settings.publicMailDomains) === undefined)
    throw new Refusal('sender-not-blockable', `${entry} is a public mail domain: block the address`);
  return { entry, isNew: await ports.blocklist.add(entry) };
}
