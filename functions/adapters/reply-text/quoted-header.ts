import { quoteWords } from '#adapters/reply-text/quote-words.ts';
import { isRule } from './separator.ts';

/** `sent` is a word that people do not use in lists of their own, as they do `date`. */
type Field = 'from' | 'sent' | 'date' | 'to' | 'cc' | 'subject';

let fieldsRead: ReadonlyMap<string, Field> | undefined;
const fields = (): ReadonlyMap<string, Field> => (fieldsRead ??= new Map(labels()));

function* labels(): Generator<readonly [string, Field]> {
  const written = quoteWords().fields;
  for (const field of ['from', 'sent', 'date', 'to', 'cc', 'subject'] as const)
    for (const label of written[field].split('|')) yield [label, field];
}

const longestLabel = 30;
const mostLines = 16;
const longestInOneLine = 600;
/** As nested-mail.ts writes the header of an attached mail; mail programs write dates for people. */
const attachedDate = /^Date: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export interface QuotedHeader {
  /** Line behind the header. */
  readonly end: number;
  /** Whether it belongs to a mail that came as an attachment. */
  readonly attached: boolean;
}

/** Which header field a line of a quoted header names, in the languages of the main mail programs. */
export function fieldOf(line: string): Field | undefined {
  const colon = line.slice(0, longestLabel + 4).search(/[:：]/);
  if (colon < 1) return undefined;
  return fields().get(line.slice(0, colon).replaceAll('*', '').trim().toLowerCase());
}

/**
 * People write and paste fields of their own: two are a header below a separator, or as programs alone write them, `Name <address>` first
 * and a month by its name, or a date as in a mail (RFC 5322 3.3).
 */
function isShortHeader(lines: readonly string[], above: string): boolean {
  const valueIn = (...names: readonly Field[]) => {
    const line = lines.find((one) => names.includes(fieldOf(one) ?? 'subject')) ?? '';
    return line.slice(line.search(/[:：]/) + 1).trim();
  };
  const date = valueIn('date', 'sent');
  const person = valueIn('from', 'to');
  if (!/(?<!\d)\d{4}(?!\d)|\d[./-]\d\d/.test(date) || !/\d[:.h]\d\d/.test(date) || !/[^\s<>@]@[^\s<>@]/.test(person))
    return false;
  if (isRule(above) || /^[-_=*]{3}/.test(above)) return true;
  if (/^\p{L}{3}, \d{1,2} \p{L}{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}/u.test(date)) return true;
  return (
    fieldOf(lines[0] ?? '') === 'from' && /^[^<>]{2,80}<[^<>\s]+@[^<>\s]+>$/.test(person) && /\p{L}{3}/u.test(date)
  );
}

const notesLabels = { to: 'to|an|à|para|a', subject: 'subject|thema|betreff|objet|asunto|oggetto' };
const notesTo = new RegExp(`(?:^|\\s{3})(?:${notesLabels.to})$`, 'i');
const notesSubject = new RegExp(`(?:^|\\s{3})(?:${notesLabels.subject})$`, 'i');
const mostNotesLines = 20;

/**
 * The line behind the labels of a header as Notes makes it of its table, when one begins at this line: who and when, and below them
 * `To`, `cc` and `Subject` behind or below their values, without colons.
 */
function notesHeaderAt(lines: readonly string[], start: number): number | undefined {
  if (lines[start] === '' || (lines[start - 1] ?? '') !== '') return undefined;
  const block = lines.slice(start, start + mostNotesLines);
  const to = block.findIndex((line) => notesTo.test(line));
  const subject = block.findIndex((line) => notesSubject.test(line));
  if (to < 1 || to > 5 || subject <= to) return undefined;
  const isDated = block
    .slice(0, subject)
    .some((line) => /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}:\d\d(?!\S)/.test(line));
  return isDated ? start + subject + 1 : undefined;
}

/** `From: Support <support@example.com> Sent: Friday … To: Ann Subject: Printer`, as gateways that lose the breaks of markup leave it. */
function isInOneLine(line: string): boolean {
  if (line.length > longestInOneLine || fieldOf(line) !== 'from' || !/[^\s<>@]@[^\s<>@]/.test(line)) return false;
  const named = new Set(
    (line.match(/(?<=\s)[^\s:：]{1,20}(?= ?[:：]\s)/gu) ?? []).map((label) => fieldOf(`${label}:`)),
  );
  return (named.has('sent') || named.has('date')) && named.has('to') && named.has('subject');
}

/** The header that Outlook and others put above a quoted mail (From, Sent, To, Subject), when one begins at this line. */
export function quotedHeaderAt(lines: readonly string[], start: number): QuotedHeader | undefined {
  if (isInOneLine(lines[start] ?? '')) return { end: start + 1, attached: false };
  const notesEnd = notesHeaderAt(lines, start);
  if (notesEnd !== undefined) return { end: notesEnd, attached: false };
  const seen = new Set<Field>();
  let attached = false;
  let end = start;
  for (let at = start; at < Math.min(lines.length, start + mostLines); at++) {
    const line = lines[at] ?? '';
    const field = fieldOf(line);
    if (field === undefined && (at === start || (line === '' && fieldOf(lines[at + 1] ?? '') === undefined))) break;
    if (field === undefined) continue;
    seen.add(field);
    attached ||= attachedDate.test(line);
    end = at + 1;
  }
  // Windows Mail leaves out the subject when there is none; phones say no more than who and when, or when and to whom.
  const isDated = seen.has('date') || seen.has('sent');
  const hasAddress = () => lines.slice(start, end).some((line) => /[^\s<>@]@[^\s<>@]/.test(line));
  // `Date`, `To` and `From: Name <address>` need no subject.
  const isOfPrograms = () =>
    isDated &&
    isTimed() &&
    seen.has('to') &&
    lines
      .slice(start, end)
      .some((line) => fieldOf(line) === 'from' && /^[^<>]{4,80}<[^<>\s@]{1,80}@[^<>\s@]{1,200}>$/.test(line));
  const isTimed = () => lines.slice(start, end).some((line) => /(?<![\d.])\d{1,2}[:.h时点]\d\d(?![\d.])/.test(line));
  const whole =
    seen.has('from') &&
    (seen.has('sent') || hasAddress() || isTimed()) &&
    (seen.has('subject') || isOfPrograms()
      ? isDated || (seen.has('to') && hasAddress())
      : seen.has('sent') && seen.has('to'));
  if (
    !whole &&
    !(
      seen.size > 1 &&
      isDated &&
      isShortHeader(
        lines.slice(start, end),
        lines.slice(Math.max(0, start - 2), start).findLast((one) => one !== '') ?? '',
      )
    )
  )
    return undefined;
  while (end < lines.length && end < start + mostLines && !/^(?:>|$)/.test(lines[end] ?? '')) end++;
  return { end, attached };
}
