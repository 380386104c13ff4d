import type { ReceivedAttachment } from '#domain/received-mail.ts';
import { safeName, uniqueNames } from './attachment-name.ts';
import type { MailPart } from './mail-parts.ts';

const token = /^[a-z0-9!#$&^_.+-]{1,80}\/[a-z0-9!#$&^_.+-]{1,80}$/;

/** The parts that are no body, as files. `html` tells which of them it shows. */
export function toAttachments(parts: readonly MailPart[], html: string | undefined): readonly ReceivedAttachment[] {
  const types = parts.map((part) => (token.test(part.contentType) ? part.contentType : 'application/octet-stream'));
  const names = uniqueNames(parts.map((part, index) => safeName(part.fileName, types[index] ?? '')));
  return parts.map((part, index) => ({
    name: names[index] ?? 'attachment.bin',
    contentType: types[index] ?? 'application/octet-stream',
    contentId: part.contentId,
    inline: isInline(part, html),
    content: part.content,
  }));
}

function isInline(part: MailPart, html: string | undefined): boolean {
  if (part.contentId !== undefined && html?.includes(`cid:${part.contentId}`) === true) return true;
  if (part.disposition !== undefined) return part.disposition === 'inline';
  return part.related && part.contentId !== undefined;
}
