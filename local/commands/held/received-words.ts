import type * as z from 'zod';
import { caseName } from '../case/case-name.ts';
import { PlainError } from '../text/command-line.ts';
import type { answers } from './mail-manager.ts';

const words: Readonly<Record<string, string>> = {
  registered: 'Registered as',
  joined: 'It joined',
  noted: 'It is a note of its agent in',
  answered: 'It was done for its agent in',
  reopened: 'It reopened',
  duplicate: 'It is known already, in',
};

/**
 * What became of a mail that was to be registered.
 * @param mask undefined when it is not known.
 * @throws PlainError when the mail is no case's.
 */
export function receivedWords(
  { outcome, caseNumber, cause }: z.infer<typeof answers.received>,
  mask: string | undefined,
): string {
  if (outcome === 'held') throw new PlainError(`It stays held: ${cause}.`);
  if (caseNumber === undefined) throw new PlainError('Somebody else was at it: look whether it is still held.');
  return `${words[outcome]} ${caseName(caseNumber, mask)}.`;
}
