import type { Case } from '#domain/case/case.ts';
import { wordsOfCopied } from '#domain/case/people/customer-words.ts';
import type { MailFacts } from './mail-facts.ts';

/** Whoever names people in a mail may name many: each word is written. */
const mostFound = 5;
const mostWordsOfOne = 3;
const mostWords = 12;

export interface TakingPart {
  readonly words: readonly string[];
  /** By the word of an address those of the name that the mail gave it: they go with it when who has it is erased (OPS-07). */
  readonly beside: Readonly<Record<string, readonly string[]>>;
}

/**
 * Words by which a case is found: of people who take part in it since this mail and are not its customer (CASE-15).
 * @param before the case that the mail joins.
 */
export function wordsOfNewcomers(
  { mail, writer, junk }: Pick<MailFacts, 'mail' | 'writer' | 'junk'>,
  before: Case | undefined,
  { participants, correspondence: { customer } }: Case,
): TakingPart {
  if (junk) return { words: [], beside: {} };
  const known = new Set([
    ...(before?.participants ?? []),
    customer?.address,
    before ? undefined : writer.person?.address,
  ]);
  const newcomers = participants.filter((address) => !known.has(address)).slice(0, mostFound);
  const named = [mail.from, ...mail.to, ...mail.cc];
  const all = newcomers.map((address) => {
    const name = named.find((one) => one?.address === address)?.name ?? '';
    return wordsOfCopied(address, name).slice(0, mostWordsOfOne);
  });
  const words = [...new Set(all.flat())].slice(0, mostWords);
  const beside = all.flatMap(([own, ...others]): [string, readonly string[]][] =>
    own === undefined || others.length === 0 ? [] : [[own, others]],
  );
  return { words, beside: Object.fromEntries(beside) };
}
