import type { MailAddress, ReceivedMail } from '#domain/mail/received-mail.ts';
import { namesMore, readAddresses } from './address-list.ts';
import type { HeaderField } from './header-block.ts';
import { decodeHeaderText, decodeHeaderTexts } from './header-text.ts';
import { outOfWords } from './mailboxes.ts';
import { readIds } from './message-ids.ts';
import { readSentAt } from './sent-at.ts';

type Envelope = Omit<ReceivedMail, 'text' | 'html' | 'reaction' | 'attachments' | 'complete'>;

const longestSubject = 998;
const longestValue = 200_000;
const mostFields = 2000;

/** What the header says of a mail: ids, people, subject, time. `bodyCharset` reads raw 8-bit text. */
export function readEnvelope(fields: readonly HeaderField[], bodyCharset: string | undefined): Envelope {
  const warnings: string[] = [];
  const all = (name: string) =>
    fields.filter((field) => field.name === name).map((field) => field.value.slice(0, longestValue));
  const addresses = (name: string) => readAddresses(all(name), bodyCharset);
  const date = all('date')[0] ?? '';
  const sentAt = readSentAt(decodeHeaderText(date, undefined));
  if (sentAt === undefined) warnings.push(date === '' ? 'The mail has no Date.' : 'The Date of the mail is no date.');
  const named = addresses('from');
  const isCut = fields.some(({ name, value }) => name === 'from' && value.length > longestValue);
  // None of them stands for others who were not read (MAIL-11).
  const authors = isCut || namesMore(all('from')) ? [] : named;
  const words = cut(decodeHeaderText(all('from')[0] ?? '', bodyCharset));
  const from = readFrom(named, addresses('sender'), words, warnings);
  if (all('from').length > 1) warnings.push('The mail has several From fields; the first address was taken.');
  return {
    messageId: readIds(all('message-id'))[0],
    inReplyTo: readIds(all('in-reply-to')),
    references: readIds(all('references')),
    from,
    authors,
    replyTo: addresses('reply-to'),
    to: readAddresses(all('to').map(outOfWords), bodyCharset),
    cc: readAddresses(all('cc').map(outOfWords), bodyCharset),
    subject: cut(decodeHeaderText(all('subject').find((value) => value !== '') ?? '', bodyCharset)),
    sentAt,
    headers: readHeaders(fields, bodyCharset),
    warnings,
  };
}

function readFrom(
  from: readonly MailAddress[],
  sender: readonly MailAddress[],
  words: string,
  warnings: string[],
): MailAddress | undefined {
  if (from[0] !== undefined) return from[0];
  const instead = words.replace(/[<>"\s]+/g, ' ').trim();
  const said = instead === '' ? '' : `, but “${instead.slice(0, 200).toWellFormed()}”`;
  warnings.push(`The mail has no From address${said}${sender[0] === undefined ? '.' : '; Sender was taken.'}`);
  return sender[0];
}

function readHeaders(
  fields: readonly HeaderField[],
  bodyCharset: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const byName = Map.groupBy(fields.slice(0, mostFields), ({ name }) => name);
  const cutValues = (same: readonly HeaderField[]) => same.map(({ value }) => value.slice(0, longestValue));
  return new Map([...byName].map(([name, same]) => [name, decodeHeaderTexts(cutValues(same), bodyCharset)]));
}

/** Never in the middle of a character. */
function cut(subject: string): string {
  return subject.length <= longestSubject
    ? subject
    : subject
        .slice(0, longestSubject)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}
