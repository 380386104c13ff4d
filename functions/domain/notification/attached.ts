import type { StoredAttachment } from '#domain/case/message.ts';
import { isUnsendable } from './unsendable-file.ts';

/** An attachment and its place in its message, which its download link names. */
export interface PlacedAttachment {
  readonly attachment: StoredAttachment;
  readonly index: number;
}

export interface Attached {
  readonly attached: readonly PlacedAttachment[];
  readonly linked: readonly PlacedAttachment[];
}

/** Bytes of a raw mail that SES's first API takes ("10 MB per message (after base64 encoding)"). */
export const largestMail = 10 * 1024 * 1024;
/** The mail's own headers, long lists of references and copies included, and what SES adds to them. */
const roomForHeaders = 64 * 1024;

/**
 * Which attachments a mail carries and which it links to. As many as fit are attached: the smallest first, of equal
 * ones the earlier. Files that SES refuses by their name are linked. Both lists keep the agent's order.
 * @param body the texts of the mail, without a list of links.
 */
export function attachedAndLinked(attachments: readonly StoredAttachment[], body: readonly string[]): Attached {
  const placed = attachments.map((attachment, index) => ({ attachment, index }));
  let room = largestMail - roomForHeaders;
  for (const text of body) room -= sizeOfText(text);
  for (const attachment of attachments) room -= sizeOfLink(attachment);
  const fitting = new Set<number>();
  for (const { attachment, index } of placed.toSorted((one, other) => one.attachment.size - other.attachment.size)) {
    if (isUnsendable(attachment.name) || sizeInMail(attachment) > room) continue;
    room -= sizeInMail(attachment);
    fitting.add(index);
  }
  return {
    attached: placed.filter(({ index }) => fitting.has(index)),
    linked: placed.filter(({ index }) => !fitting.has(index)),
  };
}

/** Bytes of an attachment's part: base64 in lines of 76 and a line break, and headers that name it twice, encoded. */
export function sizeInMail({ size, name }: Pick<StoredAttachment, 'size' | 'name'>): number {
  const base64 = Math.ceil(size / 3) * 4;
  return base64 + 2 * Math.ceil(base64 / 76) + 512 + 8 * Buffer.byteLength(name);
}

/** Quoted-printable makes three characters of a byte, and some line breaks. */
function sizeOfText(text: string): number {
  return 4 * Buffer.byteLength(text);
}

/** Of its line in text and HTML, should it become one. */
function sizeOfLink({ name }: StoredAttachment): number {
  return 4096 + 40 * Buffer.byteLength(name);
}
