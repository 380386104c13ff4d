import type { Registration } from '#domain/intake/registration.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { HeldCause } from './ports.ts';

/** A raw mail in the inbox, where SES puts mails and from where they leave when all is done. */
export interface WaitingMail {
  readonly key: string;
  readonly storedAt: string;
}

export interface RawInbox {
  /** In no order that means something. */
  waiting(): AsyncIterable<WaitingMail>;
  /** The first bytes of a mail. @returns undefined when it is not there, or no longer. */
  head(key: string, bytes: number): Promise<Uint8Array | undefined>;
  /** Copies a mail of another folder into the inbox. @returns undefined when there is no such mail. */
  putBack(key: string, name: string): Promise<WaitingMail | undefined>;
  /** @returns undefined when there is no such mail. */
  find(key: string): Promise<WaitingMail | undefined>;
}

export interface ReceiptQueue {
  /** As if SES had just published them. */
  enqueue(receipts: readonly Receipt[]): Promise<void>;
}

/** What became of a held mail that was to be released, or decided about anew. */
export interface Settled {
  readonly outcome: Registration['outcome'] | 'duplicate' | 'noted' | 'answered' | 'held' | 'done-before';
  readonly caseNumber?: number | undefined;
  /** Why it stays held. */
  readonly cause?: HeldCause | undefined;
}

/** Settles held mails for somebody. */
export interface HeldMailKeeper {
  /** @throws Refusal mail-unknown */
  release(id: string, who: string): Promise<Settled>;
  /** Decides anew about it, as if it came now, and never about what an agent wrote. @throws Refusal mail-unknown, mail-of-agent */
  reconsider(id: string, who: string): Promise<Settled>;
  /** For good. @throws Refusal mail-unknown */
  delete(id: string, who: string): Promise<void>;
}
