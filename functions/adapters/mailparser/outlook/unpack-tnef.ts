import { typeByName } from '../parts/attachment-name.ts';
import type { MailPart } from '../parts/mail-part.ts';
import { decompressRtf } from './rtf-compression.ts';
import { rtfToText } from './rtf-text.ts';
import { readTnef, type Tnef } from './tnef.ts';

export interface Unpacked {
  readonly parts: readonly MailPart[];
  readonly warnings: readonly string[];
}

/**
 * Parts with the files inside of each winmail.dat in its place, and the text inside of it when the mail has none
 * besides. One that is damaged stays, too.
 */
export function unpackTnef(parts: readonly MailPart[]): Unpacked {
  const warnings: string[] = [];
  const others = parts.filter((part) => !isTnef(part));
  if (others.length === parts.length) return { parts, warnings };
  const hasText = others.some(
    (part) =>
      /^text\/(plain|html)$/.test(part.contentType) &&
      part.fileName === undefined &&
      !/^\s*$/.test(part.content.toString('latin1', 0, 2000)),
  );
  const unpacked = parts.flatMap((part) => {
    const tnef = isTnef(part) ? readTnef(part.content) : undefined;
    if (tnef === undefined) {
      if (isTnef(part)) warnings.push('The attachment winmail.dat (TNEF) could not be unpacked.');
      return [part];
    }
    if (!tnef.complete) warnings.push('The attachment winmail.dat (TNEF) is damaged; what could be read was unpacked.');
    return [...(hasText ? [] : texts(part, tnef)), ...files(part, tnef), ...(tnef.complete ? [] : [part])];
  });
  return { parts: unpacked, warnings };
}

function isTnef(part: MailPart): boolean {
  return /^application\/(vnd\.)?ms-tnef$/.test(part.contentType) || /^(winmail|win)\.dat$/i.test(part.fileName ?? '');
}

function files(part: MailPart, tnef: Tnef): readonly MailPart[] {
  const own = tnef.files.map(({ name, contentType, contentId, content }) =>
    inner(part, {
      contentType: contentType === '' ? typeByName(name) : contentType,
      fileName: name || undefined,
      contentId,
      disposition: contentId === undefined ? 'attachment' : undefined,
      content,
    }),
  );
  const nested = tnef.messages.flatMap((message) => [
    ...texts(part, message).map((text) => ({
      ...text,
      fileName: `${message.subject || 'message'}.${text.contentType === 'text/html' ? 'html' : 'txt'}`,
      disposition: 'attachment',
      choice: false,
    })),
    ...files(part, message),
  ]);
  return [...own, ...nested];
}

/** The text in its best form: plain beside markup, or what RTF says. */
function texts(part: MailPart, tnef: Tnef): readonly MailPart[] {
  const rtf = decompressRtf(tnef.rtf ?? Buffer.alloc(0));
  const plain = tnef.text.trim() || (tnef.html === undefined && rtf !== undefined ? rtfToText(rtf) : '');
  const alternative = {};
  const found: MailPart[] = [];
  if (plain !== '')
    found.push(inner(part, { contentType: 'text/plain', charset: 'utf-8', alternative, content: Buffer.from(plain) }));
  if (tnef.html !== undefined)
    found.push(inner(part, { contentType: 'text/html', charset: tnef.charset, alternative, content: tnef.html }));
  return found;
}

function inner(part: MailPart, own: Partial<MailPart> & Pick<MailPart, 'contentType' | 'content'>): MailPart {
  return {
    ...part,
    charset: undefined,
    disposition: undefined,
    fileName: undefined,
    contentId: undefined,
    flowed: false,
    root: false,
    choice: false,
    alternative: undefined,
    ...own,
  };
}
