/** A mail as its parser understood it. Ids stand without angle brackets; addresses are in lower case. */
export interface ReceivedMail {
  /** Missing when the header is missing, empty or no id at all. */
  readonly messageId: string | undefined;
  readonly inReplyTo: readonly string[];
  /** Oldest first, as in the header. */
  readonly references: readonly string[];
  readonly from: MailAddress | undefined;
  /** Everybody whom From fields name; nobody where Sender stands in for them, or where they name more than are read. */
  readonly authors: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  /** ISO time of the Date header, missing when that is missing or no date. */
  readonly sentAt: string | undefined;
  /** Readable text: the text part, or the HTML part turned into text. */
  readonly text: string;
  /** HTML part as the sender wrote it: not sanitized. */
  readonly html: string | undefined;
  /** The emoji, when the mail is a reaction to another one; it is the text, too. */
  readonly reaction: string | undefined;
  readonly attachments: readonly ReceivedAttachment[];
  /** Header names in lower case, each with its unfolded values, first one first. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** Whether all of the mail was read: otherwise parts of it are missing here. */
  readonly complete: boolean;
  /** What was odd and how it was read, one sentence each. */
  readonly warnings: readonly string[];
}

export interface MailAddress {
  readonly address: string;
  readonly name: string;
}

export interface ReceivedAttachment {
  readonly name: string;
  readonly contentType: string;
  /** Content-ID without angle brackets, when the HTML may refer to it. */
  readonly contentId: string | undefined;
  readonly inline: boolean;
  readonly content: Uint8Array;
}
