import type { ReceivedAttachment } from '#domain/mail/received-mail.ts';
import { safeName, uniqueNames } from './attachment-name.ts';
import type { MailPart } from './mail-part.ts';
import { safeContentType } from './safe-content-type.ts';

/** The parts that are no body, as files. `html` tells which of them it shows. */
export function toAttachments(parts: readonly MailPart[], html: string | undefined): readonly ReceivedAttachment[] {
  const types = parts.map((part) => safeContentType(part.contentType, part.content));
  const names = uniqueNames(parts.map((part, index) => safeName(part.fileName, types[index] ?? '')));
  const shown = shownIds(html);
  const owners = ownersOfIds(parts);
  return parts.map((part, index) => {
    const contentId = owners.get(part.contentId ?? '') === part ? part.contentId : undefined;
    return {
      name: names[index] ?? 'attachment.bin',
      contentType: types[index] ?? 'application/octet-stream',
      contentId,
      inline: isInline(part, contentId, shown),
      content: part.content,
    };
  });
}

/** Of several parts with one Content-ID the first picture has it, else the first; the others are plain attachments. */
function ownersOfIds(parts: readonly MailPart[]): ReadonlyMap<string, MailPart> {
  const owners = new Map<string, MailPart>();
  for (const part of parts) {
    if (part.contentId === undefined) continue;
    const owner = owners.get(part.contentId);
    if (owner === undefined || (!isPicture(owner) && isPicture(part))) owners.set(part.contentId, part);
  }
  return owners;
}

function isPicture(part: MailPart): boolean {
  return part.contentType.startsWith('image/');
}

/** Ids that the markup shows; there they may be written as in a URL (RFC 2392). */
function shownIds(html: string | undefined): ReadonlySet<string> {
  const written = html?.matchAll(/cid:([^"'\s>)]{1,300})/gi) ?? [];
  return new Set([...written].flatMap(([, id = '']) => [id, unescaped(id)]));
}

function unescaped(id: string): string {
  return id
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('&amp;', '&');
}

function isInline(part: MailPart, contentId: string | undefined, shown: ReadonlySet<string>): boolean {
  if (contentId !== undefined && shown.has(contentId)) return true;
  if (part.disposition !== undefined) return part.disposition === 'inline';
  return part.related && contentId !== undefined;
}
