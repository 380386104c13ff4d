import type { Case } from '#domain/case/case.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';

/** Reading of a case and its messages. */
export interface CaseReading {
  load(number: number): Promise<Case | undefined>;
  /** The mail of a customer that answers of the case are written to: by when it came and its Message-ID. */
  answered(number: number, at: string, messageId: string): Promise<InboundMessage | undefined>;
  message(key: MessageKey): Promise<InboundMessage | OutboundMessage | Note | undefined>;
}

/** A case's place in the lists. */
export interface ListedPlace {
  readonly number: number;
  readonly registeredAt: string;
}

/** Cases by their status, newest first. */
export interface CaseLists {
  /** @param before only cases that were registered before this one. */
  ofStatus(status: string, limit: number, before: ListedPlace | undefined): Promise<readonly ListedPlace[]>;
  /** Cases as they are now; those that are gone are left out. */
  cases(numbers: readonly number[]): Promise<readonly Case[]>;
}
