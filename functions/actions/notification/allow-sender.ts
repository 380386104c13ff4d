import type { Blocklist } from '#actions/configuration/ports.ts';
import { blockEntry, blockingEntry } from '#domain/configuration/blocklist.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type LiftTracePorts, liftWithTrace } from './lift-with-trace.ts';

export interface AllowPorts extends LiftTracePorts {
  readonly blocklist: Blocklist;
}

export interface Allowed {
  readonly address: string;
  /** It gets automatic mail again. */
  readonly wasSuppressed: boolean;
  readonly wasBlocked: boolean;
  /** The entry that blocks it still: its domain's, or that of the address without its label. */
  readonly blockedBy: string | undefined;
}

/**
 * The way back for one address: it gets automatic mail again, and its mails are no junk for their sender (MAIL-14, MAIL-16).
 * @throws Refusal when it is no address.
 */
export async function allowAddress(text: string, who: string, ports: AllowPorts): Promise<Allowed> {
  const address = blockEntry(text);
  if (!address?.includes('@')) throw new Refusal('sender-not-blockable', `${text} is no address`);
  const wasSuppressed = await liftWithTrace(address, who, ports);
  const { blocklist } = ports;
  const wasBlocked = await blocklist.remove(address);
  return { address, wasSuppressed, wasBlocked, blockedBy: blockingEntry(address, await blocklist.entries()) };
}

export interface Unblocked {
  readonly unblocked: string;
  /** The entry that blocks it still. */
  readonly blockedBy: string | undefined;
}

/**
 * Takes an address or a domain off the blocklist (MAIL-14).
 * @throws Refusal when it is not on it, naming the entry that blocks it.
 */
export async function unblock(text: string, { blocklist }: Pick<AllowPorts, 'blocklist'>): Promise<Unblocked> {
  const entry = blockEntry(text);
  const wasBlocked = entry !== undefined && (await blocklist.remove(entry));
  const blockedBy = entry === undefined ? undefined : blockingEntry(entry, await blocklist.entries());
  if (wasBlocked) return { unblocked: entry, blockedBy };
  const other = blockedBy === undefined ? '' : ` itself: ${blockedBy} blocks it, unblock that`;
  throw new Refusal('sender-not-blockable', `${text} is not on the blocklist${other}`);
}
