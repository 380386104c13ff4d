import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import {
  type BodyTexts,
  type Clue,
  caseNumberOf,
  cluesOf,
  type Match,
  match,
  redirected,
} from '#domain/intake/matching.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import type { CaseStore } from './ports.ts';

/** Nearly every reply is found by one of these; the rest of a long chain is read only when it matters. */
const idsReadFirst = 2;

/** The clues of a mail, and the ids that are looked up first, in the same breath as the rest of what is known. */
export interface Search {
  readonly clues: readonly Clue[];
  readonly firstIds: readonly string[];
  readonly restOfIds: readonly string[];
}

export function searchFor(
  mail: ReceivedMail,
  body: BodyTexts,
  recipients: readonly string[],
  configuration: Configuration,
): Search {
  const clues = cluesOf(mail, body, recipients, configuration);
  const ids = clues.flatMap((clue) => (clue.kind === 'message-id' ? [clue.clue] : []));
  return { clues, firstIds: ids.slice(0, idsReadFirst), restOfIds: ids.slice(idsReadFirst) };
}

/**
 * Finds the case by point reads alone: their number depends on the mail, not on what is stored. A case that was merged leads to
 * the one that goes on for it (CASE-14).
 */
export async function findCase(
  search: Search,
  firstNumbers: ReadonlyMap<string, number>,
  keys: SigningKeys,
  store: CaseStore,
): Promise<Match> {
  const named = await namedCase(search, firstNumbers, keys, store);
  if (named.found?.mergedInto === undefined) return named;
  const { case: found, through } = await caseGoingOn(named.found, async (number) =>
    (await store.cases([number])).get(number),
  );
  return redirected(named, found, through);
}

async function namedCase(
  { clues, restOfIds }: Search,
  firstNumbers: ReadonlyMap<string, number>,
  keys: SigningKeys,
  store: CaseStore,
): Promise<Match> {
  const matchWith = async (caseNumbers: ReadonlyMap<string, number>): Promise<Match> => {
    const numbers = clues.flatMap((clue) => caseNumberOf(clue, { keys, caseNumbers }) ?? []);
    return match(clues, { keys, caseNumbers, cases: await store.cases([...new Set(numbers)]) });
  };
  const first = await matchWith(firstNumbers);
  // An id that was not read yet stands before what was found, if anything was: it may name another case.
  const tried = clues.slice(0, first.attempts.length);
  if (!tried.some(({ kind, clue }) => kind === 'message-id' && restOfIds.includes(clue))) return first;
  const { caseNumbers } = await store.known({ identityKey: undefined, messageIds: restOfIds, address: undefined });
  return matchWith(new Map([...firstNumbers, ...caseNumbers]));
}
