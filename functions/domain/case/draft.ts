import type { MessageKey, StoredAttachment } from './message.ts';

/** An answer to the customer, a note for agents, or a message passed on to a third person. */
export type DraftKind = 'reply' | 'note' | 'forward';

/** There is one for each case, kind and person. */
export interface DraftKey {
  readonly caseNumber: number;
  /** Address of who writes it. */
  readonly who: string;
  readonly kind: DraftKind;
}

/** What somebody has written of it. */
export interface DraftWords {
  /** Markdown. */
  readonly body: string;
  /** Whom it goes to; undefined for who wrote last. */
  readonly to: string | undefined;
  /** Who gets a copy; undefined for all who take part. */
  readonly cc: readonly string[] | undefined;
  /** Undefined for that of the newest mail. */
  readonly subject: string | undefined;
  /** Files that were uploaded for it. */
  readonly uploads: readonly DraftUpload[];
  /** Files of messages of the case that it passes on. */
  readonly files: readonly DraftFile[];
  /** Version of the case that its author had seen as they began: what came since stops it (CONS-08). */
  readonly seenVersion: number;
  /** Status that the case enters with it. */
  readonly status: string | undefined;
}

export interface DraftUpload extends Pick<StoredAttachment, 'name' | 'size' | 'contentType'> {
  readonly id: string;
}

/** A file of a message, by its place. */
export interface DraftFile extends Pick<MessageKey, 'at' | 'id'> {
  /** Of a case that was merged into this one. */
  readonly caseNumber?: number | undefined;
  readonly index: number;
}

/** What somebody has begun to write and not sent (CONS-08). */
export interface Draft extends DraftKey, DraftWords {
  readonly savedAt: string;
  /** Counts the saves: who saves names the one that they have seen. */
  readonly revision: number;
  /** Set between sending it and its leaving. */
  readonly leaving: Leaving | undefined;
  /** Why it did not leave when it was due. */
  readonly stopped: string | undefined;
}

export interface Leaving {
  /** The wait that it leaves with: another one has no say. */
  readonly waitId: string;
  readonly at: string;
  /** Whether it leaves although something arrived that its author had not seen. */
  readonly although: boolean;
  /** Whether macros that there are not leave as they were typed. */
  readonly asTyped: boolean;
}

/** A draft after a change; written if it still has the revision that was read. */
export interface DraftChange {
  readonly key: DraftKey;
  readonly from: number;
  /** Undefined when it is gone. */
  readonly to: Draft | undefined;
}
