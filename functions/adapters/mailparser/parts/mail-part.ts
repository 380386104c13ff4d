/** A leaf of the MIME tree, transfer encoding undone, charset not. */
export interface MailPart {
  readonly contentType: string;
  readonly charset: string | undefined;
  readonly disposition: string | undefined;
  readonly fileName: string | undefined;
  readonly contentId: string | undefined;
  readonly flowed: boolean;
  readonly deleteSpace: boolean;
  /** Nearest multipart/alternative around it: parts with the same one say the same thing. */
  readonly alternative: object | undefined;
  /** It is itself one of the alternatives. */
  readonly choice: boolean;
  readonly related: boolean;
  readonly root: boolean;
  readonly content: Buffer;
}
