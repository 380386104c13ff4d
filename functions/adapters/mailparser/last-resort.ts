import { guess } from './charsets/charset.ts';
import { htmlToText } from './html/html-text.ts';
import { decodePart } from './parts/body-text.ts';
import { calendarText } from './parts/calendar-text.ts';
import type { MailPart } from './parts/mail-part.ts';

interface Substitute {
  readonly text: string;
  readonly warning: string | undefined;
}

const mostBytes = 200_000;

/** What an invitation says that comes without a word. */
export function textOfInvitation(files: readonly MailPart[]): Substitute | undefined {
  const invitation = files.find(({ contentType }) => contentType === 'text/calendar');
  const text = invitation && calendarText(invitation.content, invitation.charset ?? 'utf-8');
  return text === undefined ? undefined : { text, warning: undefined };
}

/** The text of attached text files, for a mail that says nothing else. */
export function textOfFiles(files: readonly MailPart[]): Substitute | undefined {
  const readable = files.filter(({ contentType }) => contentType.startsWith('text/') && contentType !== 'text/rtf');
  const texts = readable.map((file) => {
    const { text, html } = decodePart({ ...file, content: file.content.subarray(0, mostBytes) });
    return (html ? htmlToText(text) : text).trim();
  });
  const text = texts.filter((piece) => piece !== '').join('\n\n');
  return text === ''
    ? undefined
    : { text, warning: 'The mail has no text of its own; the text of its attachments is shown.' };
}

/** What stands before the first part, where programs that know no parts are told so (RFC 2046 5.1.1) and others forgot their words. */
export function textBeforeParts(body: Buffer): Substitute | undefined {
  const end = body.indexOf('\n--');
  const text = guess(body.subarray(0, Math.min(end, mostBytes)))
    .replace(/\r\n?/g, '\n')
    .trim();
  return end === -1 || text === '' || /\bMIME\b|multi-?part/i.test(text) ? undefined : { text, warning: undefined };
}

/** The beginning of a body whose parts were not found or not in time, unless it is no text. */
export function bodyAsItCame(body: Buffer): Substitute | undefined {
  const text = guess(body.subarray(0, mostBytes)).replace(/\r\n?/g, '\n').trim();
  const controls = text.length - text.replace(/(?![\n\t\f])\p{Cc}/gu, '').length;
  if (text === '' || controls > text.length / 50) return undefined;
  return { text, warning: 'The parts of the mail could not be told apart; its beginning is shown as it came.' };
}
