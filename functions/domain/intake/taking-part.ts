import type { Case } from '#domain/case/case.ts';
import { wordsOfCopied } from '#domain/case/people/customer-words.ts';
import type { MailFacts } from './mail-facts.ts';

/** Whoever names people in a mail may name many: each word is written. */
const mostFound = 5;
const mostWordsOfOne = 3;
const mostWords = 12;

/**
 * Words by which a case is found: of people who take part in it since this mail and are not its customer (CASE-15).
 * @param before the case that the mail joins.
 */
export function wordsOfNewcomers(
  { mail, writer, junk }: Pick<MailFacts, 'mail' | 'writer' | 'junk'>,
  before: Case | undefined,
  { participants, correspondence: { customer } }: Case,
): readonly string[] {
  if (junk) return [];
  const known = new Set([
    ...(before?.participants ?? []),
    customer?.address,
    before ? undefined : writer.person?.address,
  ]);
  const newcomers = participants.filter((address) => !known.has(address)).slice(0, mostFound);
  const named = [mail.from, ...mail.to, ...mail.cc];
  const words = newcomers.flatMap((address) => {
    const name = named.find((one) => one?.address === address)?.name ?? '';
    return wordsOfCopied(address, name).slice(0, mostWordsOfOne);
  });
  return [...new Set(words)].slice(0, mostWords);
}
