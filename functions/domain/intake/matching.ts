import type { Attempt } from '#domain/case/attempt.ts';
import type { Case } from '#domain/case/case.ts';
import { caseNumbersIn } from '#domain/case/case-number.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { agentAddressed } from '#domain/links/agents-address.ts';
import { audienceOf, type CaseToken, isGenuine, tokenInAddress, tokenInAnchor } from '#domain/links/case-token.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';

/** What in a mail may name its case, in the order in which it is believed (MAIL-06). */
export type Clue =
  | { readonly rule: 'in-reply-to' | 'references'; readonly clue: string; readonly kind: 'message-id' }
  | {
      readonly rule: 'anchor' | 'reply-address';
      readonly clue: string;
      readonly kind: 'token';
      readonly token: CaseToken;
    }
  | { readonly rule: 'subject' | 'body'; readonly clue: string; readonly kind: 'number'; readonly caseNumber: number };

export interface Match {
  readonly found: Case | undefined;
  readonly attempts: readonly Attempt[];
  /** Set when what named the case was a mail of ours to agents, or an answer to one. */
  readonly notice?: AnsweredNotice | undefined;
  /** Cases that mails of ours to customers name in the chain: who knows their ids and anchors had one in hand (MAIL-11). */
  readonly ours: readonly number[];
  /** The case whose mail of ours it answers itself: what is further up in its chain a forward may have brought along. */
  readonly answers?: number | undefined;
}

/** A mail for agents that is answered; its parts are missing when its signature alone is known. */
export interface AnsweredNotice {
  readonly to?: string | undefined;
  /** Name of its template. */
  readonly template?: string | undefined;
}

/** What is known of the clues' targets. */
export interface Known {
  readonly keys: SigningKeys;
  /** Cases by the Message-IDs of their messages. */
  readonly caseNumbers: ReadonlyMap<string, number>;
  /** Those of the Message-IDs whose mails others wrote: anybody may choose one, and answer it. */
  readonly received: ReadonlySet<string>;
  /** Those of the Message-IDs whose mails were for agents. */
  readonly notices: ReadonlyMap<string, AnsweredNotice>;
  /** Whose those of the addresses are that agents answer to (CASE-19), by their clue. */
  readonly agents?: ReadonlyMap<string, string> | undefined;
  readonly cases: ReadonlyMap<number, Case>;
}

/** Of the body, newest first. */
export interface BodyTexts {
  readonly newest: string;
  readonly quoted: string;
}

// Bounds on what one mail may make us look up and remember.
const mostAnswered = 10;
const mostReferences = 30;
const mostTokens = 5;
const longestClue = 200;
const mostNumbers = 10;
const searchedCharacters = 1_000_000;

/**
 * Collects the clues of a mail: by chain (In-Reply-To, References from the newest, reply address), then by number in the
 * subject, then in the body: the newest text before the quoted history, the markup last (MAIL-06 to MAIL-09).
 */
export function cluesOf(
  mail: ReceivedMail,
  body: BodyTexts,
  recipients: readonly string[],
  { mailDomain, settings }: Pick<Configuration, 'mailDomain' | 'settings'>,
): Clue[] {
  const seen = new Set<string>();
  const once = (clue: string): boolean => !seen.has(clue) && Boolean(seen.add(clue));
  const chain = (rule: 'in-reply-to' | 'references', ids: readonly string[]): Clue[] =>
    ids.filter(once).map((clue) => {
      const token = tokenInAnchor(clue, mailDomain);
      return token ? { rule: 'anchor', kind: 'token', clue, token } : { rule, kind: 'message-id', clue };
    });
  const numbers = (rule: 'subject' | 'body', texts: readonly string[]): Clue[] => {
    const found = texts.flatMap((text) => caseNumbersIn(text.slice(0, searchedCharacters), settings.caseNumberMask));
    return [...new Set(found)]
      .slice(0, mostNumbers)
      .map((caseNumber) => ({ rule, kind: 'number', clue: String(caseNumber), caseNumber }));
  };
  const addresses = [...recipients, ...[...mail.to, ...mail.cc].map(({ address }) => address)].map((one) =>
    one.toLowerCase(),
  );
  return [
    ...chain('in-reply-to', mail.inReplyTo.slice(0, mostAnswered)),
    ...chain('references', mail.references.toReversed().slice(0, mostReferences)),
    ...addresses
      .filter(once)
      .flatMap((clue): Clue[] => {
        const token = tokenInAddress(clue, mailDomain);
        return token ? [{ rule: 'reply-address', kind: 'token', clue, token }] : [];
      })
      .slice(0, mostTokens),
    ...numbers('subject', [mail.subject]),
    ...(settings.linkByNumberInBody ? numbers('body', [body.newest, body.quoted, mail.html ?? '']) : []),
  ];
}

/** Number of the case that a clue names, if what it claims is true. */
export function caseNumberOf(
  clue: Clue,
  { keys, caseNumbers, agents }: Pick<Known, 'keys' | 'caseNumbers' | 'agents'>,
): number | undefined {
  if (clue.kind === 'number') return clue.caseNumber;
  if (clue.kind === 'token')
    return isGenuine(keys, clue.token) || agents?.has(clue.clue) ? clue.token.caseNumber : undefined;
  return caseNumbers.get(clue.clue);
}

/** Whose they are, of the addresses that agents answer to. */
export function agentsAmong(
  clues: readonly Clue[],
  keys: SigningKeys,
  agents: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    clues.flatMap((one): [string, string][] => {
      const agent = one.rule === 'reply-address' ? agentAddressed(keys, one.token, agents) : undefined;
      return agent === undefined ? [] : [[one.clue, agent]];
    }),
  );
}

/** The first clue that names an existing case wins; it and those tried before it leave a trace. */
export function match(clues: readonly Clue[], known: Known): Match {
  const attempts: Attempt[] = [];
  const ours = clues.flatMap((clue) => (isOurs(clue, known) ? (caseNumberOf(clue, known) ?? []) : []));
  const [nearest] = clues;
  const answers = nearest && isOurs(nearest, known) ? caseNumberOf(nearest, known) : undefined;
  for (const clue of clues) {
    const number = caseNumberOf(clue, known);
    const found = number === undefined ? undefined : known.cases.get(number);
    attempts.push({
      rule: clue.rule,
      clue: clue.clue.slice(0, longestClue).toWellFormed(),
      outcome: found ? 'matched' : failure(clue, number),
    });
    if (found) return { found, attempts, ours, answers, notice: noticeOf(clue, known) };
  }
  return { found: undefined, attempts, ours };
}

/** The mail belongs to the case that goes on for the one that was found; its trace says through which (CASE-14). */
export function redirected({ attempts, ...match }: Match, found: Case, through: readonly number[]): Match {
  const last = attempts.length - 1;
  const traced = attempts.map((attempt, index) => (index === last ? { ...attempt, through } : attempt));
  return { ...match, found, attempts: traced };
}

/** A mail for agents is no customer's proof, whoever got hold of it. */
function isOurs(clue: Clue, { keys, caseNumbers, received, notices }: Known): boolean {
  if (clue.kind === 'message-id')
    return caseNumbers.has(clue.clue) && !received.has(clue.clue) && !notices.has(clue.clue);
  return clue.rule === 'anchor' && audienceOf(keys, clue.token) === 'customer';
}

function noticeOf(clue: Clue, { keys, notices, agents }: Known): AnsweredNotice | undefined {
  if (clue.kind === 'message-id') return notices.get(clue.clue);
  const to = agents?.get(clue.clue);
  if (to !== undefined) return { to };
  return clue.kind === 'token' && audienceOf(keys, clue.token) === 'agent' ? {} : undefined;
}

function failure(clue: Clue, number: number | undefined): Attempt['outcome'] {
  if (number !== undefined) return 'no-such-case';
  return clue.kind === 'token' ? 'wrong-signature' : 'unknown-id';
}
