import type { Account, Customer } from '#domain/case/customer.ts';
import type { Draft, DraftChange, DraftKey } from '#domain/case/draft.ts';
import type { OpenedCase } from '#domain/work/by-hand/opened-case.ts';
import type { UploadFile } from '#domain/work/upload.ts';

/** Files that agents put into the bucket before they write the message that carries them. */
export interface Uploads {
  /** Where and how the bytes are to be put until a time: a PUT with just these headers. */
  prepare(id: string, file: UploadFile): Promise<PreparedUpload>;
  /** Undefined for one that was never put there, or lay there too long. */
  find(id: string): Promise<UploadFile | undefined>;
  /** Copies a file to its message; again changes nothing. @returns its key. */
  keep(id: string, messageId: string, index: number): Promise<string>;
}

/** Cases that agents register by hand (CASE-05). */
export interface NewCases {
  /** Who writes from an address, or calls from a phone (`phoneAddress`), and whether mail to it fails for good. */
  at(address: string): Promise<{
    readonly customer: Customer | undefined;
    readonly isSuppressed: boolean;
    /** Whether it is known that nobody has told their name yet. */
    readonly isUnnamed: boolean;
  }>;
  /** The company of a domain. */
  accountOf(domain: string): Promise<Pick<Account, 'id'> | undefined>;
  /**
   * All or nothing: number, customer and company are new if they are said to be.
   * @throws StaleFacts
   */
  open(opened: OpenedCase): Promise<void>;
}

/** Texts of received mails, as they came. */
export interface RawTexts {
  /** Undefined for a mail that is gone. */
  text(rawKey: string): Promise<string | undefined>;
}

export interface PreparedUpload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** What agents have begun to write (CONS-08). */
export interface Drafts {
  find(key: DraftKey): Promise<Draft | undefined>;
  ofCase(caseNumber: number, who: string): Promise<readonly Draft[]>;
  /** @throws StaleFacts */
  save(change: DraftChange): Promise<void>;
}
