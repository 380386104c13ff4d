import type { HeldMail } from '#actions/intake/ports.ts';
import type { StoredAccount } from '#actions/people/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Account, Customer } from '#domain/case/customer.ts';
import type { Draft } from '#domain/case/draft.ts';
import type { Following, Seen } from '#domain/case/following.ts';
import type { AgentLoad } from '#domain/case/load/agent-load.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';
import type { Rating, RatingClicks } from '#domain/case/rating.ts';
import type { RatingRound } from '#domain/case/rating-round.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { RememberedMail } from '#domain/intake/mail-identity.ts';
import type { Digest, DigestWait } from '#domain/notification/digest.ts';
import type { SentMessage } from '#domain/notification/mail-news.ts';
import type { CaseMove, PeopleEvent } from '#domain/people/customer-change.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import type { Language } from '#domain/words/language.ts';

/** A mail of ours, with what became of it. */
export interface StoredAnswer extends OutboundMessage {
  readonly leaseId?: string;
  readonly leasedUntil?: string;
  readonly deliveryDetail?: string;
  readonly messageId?: string;
  readonly sentAt?: string;
  readonly text?: string;
  readonly cut?: boolean;
}

export type StoredMessage = InboundMessage | StoredAnswer | Note;

/** A Message-ID or content that is known; `sent` when it is that of a mail of ours. */
export interface KnownKey extends RememberedMail {
  readonly sent: SentMessage | undefined;
  /** Of a received mail that answers one for agents. */
  readonly notice?: string | undefined;
}

export interface KnownAddress {
  /** Undefined for who only gets copies. */
  readonly customerId: string | undefined;
  readonly accountId: string | undefined;
  readonly language?: Language | undefined;
  readonly unnamed?: true | undefined;
  readonly provenAt?: string;
  readonly suppressedAt?: string;
  readonly suppressedFor?: string;
}

/** Automatic mail of an hour. */
export interface HourOfMail {
  readonly count: number;
  readonly newcomers: number;
  readonly mails: readonly { readonly inbox: string; readonly mail: string; readonly isProven: boolean }[];
}

const longestPartitionKeyBytes = 2048;
const largestItemBytes = 400 * 1024;

/** One kind of items. Refuses what DynamoDB would refuse, so that a mail that is too much fails here too. */
export class Items<Item> {
  private readonly items = new Map<string, Item>();

  get(key: string): Item | undefined {
    return this.items.get(key);
  }

  has(key: string): boolean {
    return this.items.has(key);
  }

  put(key: string, item: Item): void {
    requireFit(key, item);
    this.items.set(key, item);
  }

  delete(key: string): void {
    this.items.delete(key);
  }

  all(): readonly Item[] {
    return [...this.items.values()];
  }
}

/** @throws when the table would not take the item. */
export function requireFit(key: string, item: unknown): void {
  if (Buffer.byteLength(key) > longestPartitionKeyBytes) throw new Error('The key is longer than 2048 bytes');
  if (Buffer.byteLength(JSON.stringify(item)) > largestItemBytes) throw new Error('The item is larger than 400 KB');
}

/** What the table holds, shared by the twins as the table is by the adapters. */
export class MemoryTable {
  readonly cases = new Items<Case>();
  readonly messages = new Items<StoredMessage>();
  readonly events = new Items<CaseEvent>();
  /** By case and id: `7\n1-closing`. */
  readonly waits = new Items<Wait>();
  /** By agent. */
  readonly loads = new Items<AgentLoad>();
  /** By agent. */
  readonly digests = new Items<Digest>();
  /** By their ids. */
  readonly digestWaits = new Items<DigestWait>();
  /** By case, person and kind. */
  readonly drafts = new Items<Draft>();
  /** By person and case. */
  readonly followings = new Items<Following>();
  /** By person and case. */
  readonly seen = new Items<Seen>();
  /** By case and day. */
  readonly ratings = new Items<Rating>();
  /** By case and round. */
  readonly clicks = new Items<RatingClicks>();
  /** By case and round. */
  readonly rounds = new Items<RatingRound>();
  readonly knownMails = new Items<KnownKey>();
  readonly customers = new Items<Customer & Partial<WholeCustomer>>();
  readonly addresses = new Items<KnownAddress>();
  readonly accounts = new Items<Account & Partial<StoredAccount>>();
  /** By whom it is about and its id. */
  readonly peopleEvents = new Items<PeopleEvent>();
  /** By customer, time and step. */
  readonly moves = new Items<CaseMove>();
  readonly domains = new Items<{ readonly accountId: string }>();
  /** By word and whom it leads to. */
  readonly words = new Items<{
    readonly word: string;
    readonly customerId?: string | undefined;
    readonly caseNumber?: number | undefined;
  }>();
  readonly held = new Items<HeldMail>();
  /** By company and hour; `*` for everybody. */
  readonly limits = new Items<HourOfMail>();
  lastNumber = 0;

  page(number: number) {
    const found = this.cases.get(String(number));
    if (!found) return undefined;
    const ofCase = <Item extends CaseEvent | StoredMessage>(items: readonly Item[]) =>
      items
        .filter(({ caseNumber }) => caseNumber === number)
        .toSorted((one, other) => (itemKey(one) < itemKey(other) ? -1 : 1));
    const waits = this.waits
      .all()
      .filter(({ caseNumber }) => caseNumber === number)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    return {
      case: found,
      messages: ofCase(this.messages.all()),
      events: ofCase(this.events.all()),
      waits,
      followers: this.followings.all().filter(({ caseNumber }) => caseNumber === number),
      seen: this.seen.all().filter(({ caseNumber }) => caseNumber === number),
    };
  }

  /** Mails of customers, each once: a closed case's copies are left out. */
  received(): readonly InboundMessage[] {
    return this.messages.all().flatMap((one) => (one.direction === 'in' && one.shownFrom === undefined ? one : []));
  }

  answers(): readonly StoredAnswer[] {
    return this.messages.all().flatMap((one) => (one.direction === 'out' ? one : []));
  }
}

/** Names a message or an event. */
export function itemKey({ caseNumber, at, id }: MessageKey): string {
  return `${caseNumber}\n${at}\n${id}`;
}

export function waitKey({ caseNumber, id }: Pick<Wait, 'caseNumber' | 'id'>): string {
  return `${caseNumber}\n${id}`;
}
