import type { Match } from '#domain/intake/matching.ts';
import type { CaseStore, KnownOfMail, MailReader, ReplyText } from './ports.ts';

/**
 * The newest text of an answer, with what its writer put inside the quote of an agent's mail (MAIL-18). That mail is read only
 * where lines of the quote have no marks of their own.
 */
export async function withAnswersInside(
  { newest, quoted }: ReplyText,
  { found }: Match,
  { answered }: Pick<KnownOfMail, 'answered'>,
  { cases, reader }: { readonly cases: CaseStore; readonly reader: MailReader },
): Promise<string> {
  if (!found || !answered || quoted === '' || /^>/m.test(quoted)) return newest;
  const sent = await cases.agentsText(answered);
  const inside = sent ? reader.answersInside(quoted, sent) : '';
  return inside === '' ? newest : `${newest}\n\n${inside}`;
}
