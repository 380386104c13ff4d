import type { Case } from '#domain/case/case.ts';
import type { InboundMessage, Note, OutboundMessage } from '#domain/case/message.ts';
import { formerNumber } from '#domain/lists/former-number.ts';
import { excerptOf, type MarkedPiece, markedText } from '#domain/words/stems/marked-text.ts';
import { peopleOf, textOf, type WordPlace } from './case-words.ts';
import { isOfWord, type SoughtWord } from './sought-words.ts';

/** Where a case was found, with what is sought marked. */
export interface CaseHit {
  readonly in: WordPlace | 'number';
  readonly subject: readonly MarkedPiece[];
  /** Of the message that has it. */
  readonly excerpt?: readonly MarkedPiece[];
}

/** @param message the one that has the words; undefined when the case itself has them. */
export function caseHit(
  about: Case,
  place: CaseHit['in'],
  message: InboundMessage | OutboundMessage | Note | undefined,
  words: readonly SoughtWord[],
): CaseHit {
  const isSought = (stem: string) => words.some((word) => isOfWord(word, stem));
  const own = message && 'subject' in message ? message.subject : '';
  // A subject that differs from the case's is of the message, too.
  const excerpt = excerptOf(wordsAt(place, about, message), isSought) ?? excerptOf(own, isSought);
  return { in: place, subject: markedText(about.subject, isSought), ...(excerpt && { excerpt }) };
}

function wordsAt(
  place: CaseHit['in'],
  about: Case,
  message: InboundMessage | OutboundMessage | Note | undefined,
): string {
  const { description, origin, contact } = about;
  const { customer } = about.correspondence;
  if (message === undefined) {
    if (place === 'text' && origin === 'correspondence') return description;
    if (place === 'text') return formerNumber(about) ?? '';
    const people = [customer?.name, customer?.address, contact?.name, contact?.phone];
    return place === 'person' ? people.filter(Boolean).join(' ') : '';
  }
  if (place === 'file') return message.attachments.map(({ name }) => name).join(', ');
  if (place === 'person') return peopleOf(message);
  return textOf(message);
}
