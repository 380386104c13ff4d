import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import {
  agentsAmong,
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
import type { CaseStore, KnownOfMail } from './ports.ts';

/** Nearly every reply is found by one of these; the rest of a long chain is read only when it matters. */
const idsReadFirst = 2;

/** The clues of a mail, and the ids that are looked up first, in the same breath as the rest of what is known. */
export interface Search {
  readonly clues: readonly Clue[];
  readonly firstIds: readonly string[];
  readonly restOfIds: readonly string[];
  /** Whose addresses the mail may have. */
  readonly agents: readonly string[];
}

export function searchFor(
  mail: ReceivedMail,
  body: BodyTexts,
  recipients: readonly string[],
  configuration: Configuration,
): Search {
  const clues = cluesOf(mail, body, recipients, configuration);
  const agents = configuration.agents.map(({ address }) => address);
  const ids = clues.flatMap((clue) => (clue.kind === 'message-id' ? [clue.clue] : []));
  return { clues, firstIds: ids.slice(0, idsReadFirst), restOfIds: ids.slice(idsReadFirst), agents };
}

/** What is known of Message-IDs. */
type IdsKnown = Pick<KnownOfMail, 'caseNumbers' | 'received' | 'notices'>;

/**
 * Finds the case by point reads alone: their number depends on the mail, not on what is stored. A case that was merged leads to
 * the one that goes on for it (CASE-14).
 */
export async function findCase(search: Search, first: IdsKnown, keys: SigningKeys, store: CaseStore): Promise<Match> {
  const named = await namedCase(search, first, keys, store);
  if (named.found?.mergedInto === undefined) return named;
  const { case: found, through } = await caseGoingOn(named.found, async (number) =>
    (await store.cases([number])).get(number),
  );
  return redirected(named, found, through);
}

async function namedCase(
  { clues, restOfIds, ...search }: Search,
  first: IdsKnown,
  keys: SigningKeys,
  store: CaseStore,
): Promise<Match> {
  const agents = agentsAmong(clues, keys, search.agents);
  const matchWith = async (ids: IdsKnown): Promise<Match> => {
    const numbers = clues.flatMap((clue) => caseNumberOf(clue, { keys, agents, ...ids }) ?? []);
    return match(clues, { keys, agents, ...ids, cases: await store.cases([...new Set(numbers)]) });
  };
  const found = await matchWith(first);
  // An id that was not read yet stands before what was found, if anything was: it may name another case. Or it may show that
  // who answers somebody else's mail had one of ours in hand, too.
  const tried = clues.slice(0, found.attempts.length);
  const isUndecided = tried.some(({ kind, clue }) => kind === 'message-id' && restOfIds.includes(clue));
  const isUnproven = found.found !== undefined && !found.ours.includes(found.found.number);
  if (restOfIds.length === 0 || !(isUndecided || isUnproven)) return found;
  const rest = await store.known({ identityKey: undefined, messageIds: restOfIds, address: undefined });
  return matchWith({
    caseNumbers: new Map([...first.caseNumbers, ...rest.caseNumbers]),
    received: new Set([...first.received, ...rest.received]),
    notices: new Map([...first.notices, ...rest.notices]),
  });
}
