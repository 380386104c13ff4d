import type { StoredAttachment } from '#domain/case/message.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
export interface KeySource {
  keys(): Promise<SigningKeys>;
}

/** Hands an attachment to who may have it. */
export interface AttachmentLinks {
  /** Works for some minutes and downloads the file, whatever its type: nothing is shown from there. */
  link(attachment: StoredAttachment): Promise<string>;
}
