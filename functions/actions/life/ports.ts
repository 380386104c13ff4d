import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';
import type { RatingFacts } from '#domain/case/rating.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import type { UploadFile } from '#domain/work/upload.ts';

/** What actions on one case need from the world, besides actions/ports.ts. */
export interface Cases {
  load(number: number): Promise<Case | undefined>;
  /** A case and one of its waits, in one breath. */
  loadWait(number: number, waitId: string): Promise<{ case: Case; wait: Wait } | undefined>;
  message(key: MessageKey): Promise<InboundMessage | OutboundMessage | Note | undefined>;
  /** What happened to a case after a version of it, oldest first (CASE-12). */
  eventsSince(number: number, version: number): Promise<readonly CaseEvent[]>;
  nextNumber(): Promise<number>;
  /**
   * All or nothing. Each case that changes has the version that was read; one that does not is still in the same entry
   * into its status; a wait that ends was still waiting.
   * @throws StaleFacts
   */
  save(change: CaseChange): Promise<void>;
}

/** What is known of the ratings of a case (RATE-04); they are written with `Cases.save`. */
export interface Ratings {
  /** The case, the clicks of a round and the rating of a day, in one breath. */
  facts(caseNumber: number, round: number, day: string): Promise<RatingFacts | undefined>;
}

/** Starts what waits for a moment and then wakes us. Starting it again changes nothing. */
export interface Workflows {
  start(wait: { readonly caseNumber: number; readonly waitId: string; readonly wakeAt: string }): Promise<void>;
}

/** Files that agents put into the bucket before they write the message that carries them. */
export interface Uploads {
  /** Where and how the bytes are to be put until a time: a PUT with just these headers. */
  prepare(id: string, file: UploadFile): Promise<PreparedUpload>;
  /** Undefined for one that was never put there, or lay there too long. */
  find(id: string): Promise<UploadFile | undefined>;
  /** Copies a file to its message; again changes nothing. @returns its key. */
  keep(id: string, messageId: string, index: number): Promise<string>;
}

export interface PreparedUpload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}
