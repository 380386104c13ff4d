import { createHash } from 'node:crypto';
import type { InboundMessage, StoredAttachment } from '#domain/case/message.ts';
import { AnswerRefused } from '#domain/mail/held-answer.ts';
import { aboveMark } from '#domain/notification/answer-mark.ts';
import { plain } from './own-words.ts';

/** What of an agent's mail is theirs (MAIL-18). */
export interface MailedText {
  /** All of it, as it came. */
  readonly text: string;
  /** What they wrote, without quoted history and signature. */
  readonly newest: string;
  /** The rest. */
  readonly quoted: string;
}

/**
 * The words of an agent's mail that may leave: nothing of the notice that it answers, even where their program does not mark what it
 * quotes. Lines that they quote are the customer's own.
 * @throws AnswerRefused inside when they wrote between the lines of the notice: half of that would be read by nobody.
 */
export function mailedWords(
  newest: string,
  about: { readonly description: string },
  answered?: InboundMessage,
): string {
  const cut = aboveMark(newest);
  if (cut?.isQuoted) throw new AnswerRefused('inside');
  const words = cut?.above ?? newest;
  const customers = ` ${plain(`${answered?.text ?? ''}\n${about.description}`)} `;
  const quoted = words.split('\n').filter((line) => /^\s*>/.test(line));
  const said = quoted.map(plain).filter((line) => line !== '');
  if (said.some((line) => !customers.includes(` ${line} `))) throw new AnswerRefused('inside');
  return words;
}

/** As Outlook writes a picture into text, and as Gmail does. */
const pictures = /\[cid:([^[\]\s]{1,300})\]|\[image: ([^[\]\n]{1,300})\]/gi;

const signatureTypes = /^application\/(?:(?:x-)?pkcs7-signature|pgp-(?:signature|keys)|(?:vnd\.)?ms-tnef)\b/i;
const signatureNames =
  /^(?:smime\.p7s|signature\.asc|publickey.*\.asc|(?:openpgp_)?0x[\da-f]{8,40}\.asc|winmail\.dat)$/i;

/** The files that somebody attached: not what programs sign a mail with, or wrap it into. */
export function attachedFiles<File extends Pick<StoredAttachment, 'name' | 'contentType'>>(
  files: readonly File[],
): readonly File[] {
  return files.filter(({ name, contentType }) => !signatureTypes.test(contentType) && !signatureNames.test(name));
}

/**
 * Words and files of an answer: pictures that stand in the words are shown there; those that stand in the quoted history or the
 * signature stay behind, as a company's logo does; all else goes along as files.
 */
export function withPictures(
  words: string,
  quoted: string,
  files: readonly StoredAttachment[],
): { readonly body: string; readonly attachments: readonly StoredAttachment[] } {
  const pictureOf = (id: string | undefined, name: string | undefined) =>
    files.find(
      (file) => file.contentId !== undefined && (id === undefined ? file.name === name : file.contentId === id),
    );
  const shown = new Map<StoredAttachment, string>();
  const body = words.replace(pictures, (mark, id?: string, name?: string) => {
    const file = pictureOf(id, name);
    if (!file) return mark;
    const contentId = shown.get(file) ?? idOf(file);
    shown.set(file, contentId);
    return `![${file.name.replace(/[[\]\n]/g, ' ')}](cid:${contentId})`;
  });
  const behind = new Set([...quoted.matchAll(pictures)].map(([, id, name]) => pictureOf(id, name)));
  const attachments = files
    .filter((file) => shown.has(file) || !behind.has(file))
    .map((file) => ({ ...file, contentId: shown.get(file), inline: shown.has(file) }));
  return { body, attachments };
}

/** In the form that uploads have, and the same however often the mail is worked off. */
function idOf({ key }: StoredAttachment): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
