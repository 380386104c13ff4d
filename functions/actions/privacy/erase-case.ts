import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { Cases } from '#actions/life/ports.ts';
import type { WordIndex, WordRebuilding } from '#actions/lists/search/word-ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import { wordsOfCopied } from '#domain/case/people/customer-words.ts';
import { erasedCase } from '#domain/privacy/erased-case.ts';
import { type Counts, nothing, sum } from '#domain/privacy/erasure.ts';
import { isTheirs, type Person } from '#domain/privacy/person.ts';
import type { Reference } from '#domain/privacy/stored-item.ts';
import { caseHoldings } from './case-holdings.ts';
import { type ErasePorts, eraseHoldings } from './erase-holdings.ts';

export interface EraseCasePorts extends ErasePorts, Pausing {
  readonly cases: Pick<Cases, 'load' | 'save'>;
  readonly wordIndex: Pick<WordIndex, 'generations' | 'remove'>;
  readonly rebuilding: Pick<WordRebuilding, 'old'>;
}

/**
 * Erases what stands of a person in one case; of everybody when its time is over. The case itself comes last: until then it is found
 * again by whom it is about. The same again does no harm.
 * @param begins is told before anything is written, when something is: whoever ends in the midst is to call again with `isBegun`, as
 * what the words of the search were made of may be gone then, and they may not.
 */
export function eraseCase(
  {
    number,
    person,
    cause,
    everybody = false,
    isBegun = false,
    begins = async () => undefined,
  }: {
    readonly number: number;
    readonly person: Person;
    readonly cause: Cause;
    readonly everybody?: boolean;
    readonly isBegun?: boolean;
    begins?(): Promise<void>;
  },
  ports: EraseCasePorts,
): Promise<Counts> {
  let done = nothing;
  let isTouched = isBegun;
  return againWhenStale(async () => {
    const { about, whose, holdings } = await caseHoldings(number, person, ports, everybody);
    const would = about && erasedCase(about, person, whose, { cause, isTouched: isTouched || holdings.length > 0 });
    if (!isTouched && (would !== undefined || holdings.length > 0)) await begins();
    isTouched ||= holdings.length > 0;
    const { counts, isStale } = await eraseHoldings(holdings, ports);
    done = sum(done, counts);
    if (isStale) throw new StaleFacts(`the items of case ${number} are as they were read`);
    if (!about) return done;
    await forgetWords(about, person, ports);
    if (!would) return done;
    await removeWords(about, ports);
    // The line of history has the words that are left indexed anew.
    await ports.cases.save(would);
    return sum(done, whose === 'others' || whose === 'named' ? { taking: 1 } : { cases: 1 });
  }, ports);
}

/** Words are those of the case that goes on. What is left of both is indexed anew, as the line of history comes by the stream. */
async function removeWords(about: Case, { cases, wordIndex, rebuilding }: EraseCasePorts): Promise<void> {
  const { case: last } = await caseGoingOn(about, (number) => cases.load(number));
  const { current, building } = await wordIndex.generations();
  const old = await rebuilding.old();
  const generations = [current, building, old?.generation].filter((one) => one !== undefined);
  const numbers = [...new Set([about.number, last.number])];
  await Promise.all(generations.flatMap((generation) => numbers.map((number) => wordIndex.remove(generation, number))));
}

/**
 * Words by which a case is found that they take part in: of their address, of their name, and of those that mails of others gave them. What
 * somebody else has too, who takes part as well, stays. Their address goes last: by it the others are known.
 */
async function forgetWords({ number, participants }: Case, person: Person, { estate }: EraseCasePorts): Promise<void> {
  const own = person.addresses.flatMap((address) => wordsOfCopied(address, ''));
  const others = participants.filter((one) => !isTheirs(one, person)).flatMap((one) => wordsOfCopied(one, ''));
  const [named, kept] = await Promise.all([estate.wordsBeside(own, number), estate.wordsBeside(others, number)]);
  const stay = new Set([...others, ...kept]);
  const ofNames = person.names.flatMap((name) =>
    [...person.addresses, ''].flatMap((address) => wordsOfCopied(address, name)),
  );
  const forget = (words: readonly string[]) =>
    estate.forget(
      [...new Set(words)]
        .filter((word) => !stay.has(word))
        .map((word): Reference => ({ kind: 'case-word', word, caseNumber: number })),
    );
  await forget([...named, ...ofNames].filter((word) => !own.includes(word)));
  await forget(own);
}
