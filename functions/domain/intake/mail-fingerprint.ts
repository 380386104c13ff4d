import { createHash } from 'node:crypto';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { listCopyOf } from './list-copy.ts';

/** Further words behind a mark are no footer of a list. */
const longestFooter = 1000;

/**
 * What a mail says, so short that it can be remembered: its frame (author, date, where answers go, files) and, after it, the words
 * that it may be made of. A list adds a footer, puts its name before the subject and itself into From; without these its copy has
 * the words of the mail that came directly. Of a mail that no list passed on, every word counts.
 */
export function fingerprintOf(mail: ReceivedMail): string {
  const copy = listCopyOf(mail);
  const author = copy?.author ?? mail.from?.address ?? '';
  const answers = mail.replyTo.map(({ address }) => address).filter((one) => one !== author && !copy?.list.has(one));
  const frame = shortHash(author, mail.sentAt ?? '', answers.toSorted(), mail.attachments.map(fileHash));
  const said: Said = {
    subject: flat(mail.subject),
    words: flat(mail.text),
    shown: flat(wordsOfMarkup(mail.html ?? '')),
  };
  const forms = copy ? withoutListsOwn(said) : [said];
  return [frame, ...new Set(forms.map(({ subject, words, shown }) => shortHash(subject, words, shown)))].join(' ');
}

/** Whether two fingerprints are of one mail: all that frames its words is equal, and the words may be. */
export function saysTheSame(one: string, other: string): boolean {
  const [frame, ...words] = one.split(' ');
  const [otherFrame, ...otherWords] = other.split(' ');
  return frame === otherFrame && (words.length === 0 || words.some((each) => otherWords.includes(each)));
}

/** Of the parts given, as letters, digits, `-` and `_`: 162 bits. */
export function hash(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

interface Said {
  readonly subject: string;
  readonly words: string;
  /** What the markup shows. */
  readonly shown: string;
}

function withoutListsOwn({ subject, words, shown }: Said): readonly Said[] {
  const untagged = subject.replace(/\[[^\]]{1,100}\] ?/, '');
  return [subject, untagged].flatMap((each) => [
    { subject: each, words, shown },
    { subject: each, words: withoutFooter(words), shown: withoutFooter(shown) },
  ]);
}

/** Mailman rules its footer off by underscores, Google Groups and others by the mark of a signature. */
function withoutFooter(words: string): string {
  const at = Math.max(...['__________', '----------', ' -- '].map((mark) => startOfLast(words, mark)));
  return at === -1 || words.length - at > longestFooter ? words : words.slice(0, at).trimEnd();
}

function startOfLast(words: string, mark: string): number {
  let at = words.lastIndexOf(mark);
  while (at > 0 && words[at - 1] === mark[0]) at--;
  return at;
}

/** Markup without its tags, in one pass; what it looks like is the business of others. */
function wordsOfMarkup(html: string): string {
  return html
    .split('<')
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf('>') + 1)))
    .join(' ');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fileHash({ name, content }: ReceivedMail['attachments'][number]): string[] {
  return [name, createHash('sha256').update(content).digest('base64url')];
}

function shortHash(...parts: readonly unknown[]): string {
  return hash(...parts).slice(0, 20);
}
