import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Account, Customer } from '#domain/case/customer.ts';
import type { Following, Seen } from '#domain/case/following.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';
import type { ChangeNews, Presence } from '#domain/case/presence.ts';
import type { Rating } from '#domain/case/rating.ts';
import type { Wait } from '#domain/case/wait.ts';

/** Reading of a case and its messages. */
export interface CaseReading {
  load(number: number): Promise<Case | undefined>;
  /** The mail of a customer that answers of the case are written to: by when it came and its Message-ID. */
  answered(number: number, at: string, messageId: string): Promise<InboundMessage | undefined>;
  message(key: MessageKey): Promise<InboundMessage | OutboundMessage | Note | undefined>;
}

/** A case with all that was said and done in it, oldest first, and in those that were merged into it: each entry names its own case. */
export interface WholeCase {
  readonly case: Case;
  readonly messages: readonly (InboundMessage | SentMail | Note)[];
  readonly events: readonly CaseEvent[];
  readonly ratings: readonly Rating[];
  readonly waits: readonly Wait[];
  /** Of the case itself. */
  readonly followers: readonly Following[];
  /** Up to when whoever reads it has read it; of the case itself. */
  readonly seen: readonly Seen[];
}

/** A mail of ours with what became of it. */
export interface SentMail extends OutboundMessage {
  readonly sentAt?: string | undefined;
  /** What the other side said about it. */
  readonly deliveryDetail?: string | undefined;
}

export interface WholeCases {
  /** The case, or the one that goes on for it (CASE-14). */
  whole(number: number): Promise<WholeCase | undefined>;
}

export interface People {
  /** Those of them that there are. */
  named(ids: {
    readonly customerId: string | undefined;
    readonly accountId: string | undefined;
  }): Promise<{ readonly customer: Customer | undefined; readonly account: Account | undefined }>;
}

/** What happens to cases, for who has the console open (CONS-10). */
export interface ChangeFeed {
  /** @param writtenAt orders the feed: what is written later is read later, whenever it happened. */
  write(news: ChangeNews & { readonly id: string }, writtenAt: string): Promise<void>;
  /** News that were written at or after a moment, oldest first; of more than `limit` the newest. */
  since(
    moment: string,
    now: Date,
    limit: number,
  ): Promise<{ readonly news: readonly ChangeNews[]; readonly isCut: boolean }>;
}

/** What agents follow. */
export interface Followings {
  of(who: string): Promise<readonly Following[]>;
  /** Who follows a case already goes on as they do. */
  follow(following: Following): Promise<void>;
  /** Takes the mention away, unless a newer one came since it was looked at. */
  read(following: Following): Promise<void>;
  /** What nobody follows stays so. */
  remove(following: Pick<Following, 'caseNumber' | 'who'>): Promise<void>;
}

/** Up to where agents have read cases, and when they were here. */
export interface Visits {
  /** What was read stays read: an earlier time changes nothing. */
  saw(seen: Seen, now: Date): Promise<void>;
  lastVisit(who: string): Promise<string | undefined>;
  visit(who: string, now: Date): Promise<void>;
}

/** Who has which case before them. */
export interface Presences {
  all(now: Date): Promise<readonly Presence[]>;
  put(presence: Presence): Promise<void>;
  remove(presence: Pick<Presence, 'caseNumber' | 'who'>): Promise<void>;
}
