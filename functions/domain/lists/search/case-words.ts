import type { Case } from '#domain/case/case.ts';
import type { InboundMessage, Note, OutboundMessage } from '#domain/case/message.ts';
import { phoneOfAnyCountry, phoneWords } from '#domain/case/people/phone.ts';
import { formerNumber } from '#domain/lists/former-number.ts';
import { longestSearched, stemsOf } from '#domain/words/stems/stems-of.ts';

/** Where a case has a word. merged: in the subject of a case that it goes on for */
export type WordPlace = 'subject' | 'text' | 'note' | 'file' | 'person' | 'merged';

/** A stem that a case is found by. */
export interface CaseWord {
  readonly stem: string;
  readonly place: WordPlace;
}

/** Together four hundred of a message (CASE-15): who writes more is found by the beginning. */
const mostOf = { text: 300, subject: 40, file: 60, person: 40 } as const;

/**
 * Words of a case beside those of its messages: of its subject and its customer, its number in another system, and of the fragment of
 * another case that it was opened with.
 */
export function wordsOfCase(about: Case): readonly CaseWord[] {
  const { subject, description, origin, correspondence, contact } = about;
  const { customer } = correspondence;
  const people = [customer?.name, customer?.address, contact?.name, contact?.domain];
  return [
    ...placed(subjectStems({ subject }), 'subject'),
    ...placed(stemsOf(formerNumber(about) ?? '', mostOf.subject), 'text'),
    ...(origin === 'correspondence' ? placed(stemsOf(description, mostOf.text), 'text') : []),
    ...placed([...stemsOf(people.join('\n'), mostOf.person), ...phoneStems(contact?.phone ?? '')], 'person'),
  ];
}

export function subjectStems({ subject }: Pick<Case, 'subject'>): readonly string[] {
  return stemsOf(subject, mostOf.subject);
}

/** Words by which a case is found that was merged into another one. */
export function wordsOfMerged(about: Case): readonly CaseWord[] {
  return wordsOfCase(about).map(({ stem, place }) => ({ stem, place: place === 'subject' ? 'merged' : place }));
}

/**
 * Words of a message: what was newly written, names of its files, and who wrote it; an agent's own words, not those of templates.
 * @param text all that it says, where its item holds the beginning.
 * @param subject that of its case: whoever answers mostly repeats it.
 */
export function wordsOfMessage(
  message: InboundMessage | OutboundMessage | Note,
  text: string,
  subject: string,
): readonly CaseWord[] {
  // A copy in a closed case's history: its words are of the case that it opened.
  if (message.direction === 'in' && message.shownFrom !== undefined) return [];
  if (message.direction === 'out' && message.body === undefined) return [];
  const files = message.attachments.map(({ name }) => name).join('\n');
  const repeated = new Set(subjectStems({ subject }));
  const own = 'subject' in message ? subjectStems(message) : [];
  const phones = (text.slice(0, longestSearched).match(phone) ?? []).slice(0, mostPhones).flatMap(phoneStems);
  const written = [...new Set([...phones, ...stemsOf(text, mostOf.text)])];
  return [
    ...placed(written.slice(0, mostOf.text), message.direction === 'note' ? 'note' : 'text'),
    ...placed(
      own.filter((stem) => !repeated.has(stem)),
      'text',
    ),
    ...placed(stemsOf(files, mostOf.file), 'file'),
    ...placed(stemsOf(peopleOf(message), mostOf.person), 'person'),
  ];
}

/** What of a message's words stands in its item. */
export function textOf(message: InboundMessage | OutboundMessage | Note): string {
  return message.direction === 'in' ? message.text : (message.body ?? '');
}

/** Whom a message names, as its excerpt shows them. */
export function peopleOf(message: InboundMessage | OutboundMessage | Note): string {
  if (message.direction === 'note') return '';
  const writer = message.direction === 'in' ? message.from : message.to;
  return [[writer?.name, writer?.address].filter(Boolean).join(' '), ...message.cc.slice(0, mostCopied)]
    .filter(Boolean)
    .join(', ');
}

const mostCopied = 5;
const mostPhones = 5;
const phone = /\+?\d[\d\s().-]{5,20}\d/g;

function phoneStems(written: string): readonly string[] {
  const found = phoneOfAnyCountry(written);
  return found === undefined ? [] : phoneWords(found).filter((digits) => digits.length >= fewestDigits);
}

const fewestDigits = 7;

function placed(stems: readonly string[], place: WordPlace): readonly CaseWord[] {
  return stems.map((stem) => ({ stem, place }));
}
