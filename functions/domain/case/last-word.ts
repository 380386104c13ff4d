import { beginningOf, type InboundMessage, isOfPeople } from './message.ts';
import { withPictureNames } from './picture-names.ts';

/** The newest word of a case, as lists show it (CASE-15). Agents alone read it: unproven senders' words stand there, too. */
export interface LastWord {
  readonly by: 'customer' | 'agent' | 'automatic';
  /** Name or address. */
  readonly who: string;
  readonly text: string;
  readonly at: string;
}

const shownCharacters = 160;

/** On one line, as much as a row shows. */
export function lastWord({ text, ...word }: LastWord): LastWord {
  return { ...word, text: beginningOf(withPictureNames(text).replace(/\s+/g, ' '), shownCharacters).text };
}

/** A mail's, unless a newer one is there: mails may overtake each other. */
export function lastWordOf(message: InboundMessage, known: LastWord | undefined): LastWord {
  const { from, text, subject, at } = message;
  if (known !== undefined && known.at > at) return known;
  return lastWord({
    by: isOfPeople(message) ? 'customer' : 'automatic',
    who: from?.name || (from?.address ?? ''),
    text: text || subject,
    at,
  });
}
