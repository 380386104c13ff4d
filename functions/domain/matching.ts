import type { Case } from './case.ts';
import { caseNumbersIn } from './case-number.ts';
import { type CaseToken, isGenuine, tokenInAddress, tokenInAnchor } from './case-token.ts';
import type { ReceivedMail } from './received-mail.ts';
import type { SigningKeys } from './signing.ts';

/** What in a mail may name its case, in the order in which it is believed (MAIL-06). */
export type Clue =
  | { readonly rule: 'in-reply-to' | 'references'; readonly clue: string; readonly kind: 'message-id' }
  | {
      readonly rule: 'anchor' | 'reply-address';
      readonly clue: string;
      readonly kind: 'token';
      readonly token: CaseToken;
    }
  | { readonly rule: 'subject'; readonly clue: string; readonly kind: 'number'; readonly caseNumber: number };

/** One thing that was tried, and what came of it (MAIL-20). */
export interface Attempt {
  readonly rule: Clue['rule'];
  readonly clue: string;
  readonly outcome: 'matched' | 'unknown-id' | 'wrong-signature' | 'no-such-case';
}

export interface Match {
  readonly found: Case | undefined;
  readonly attempts: readonly Attempt[];
}

/** What is known of the clues' targets. */
export interface Known {
  readonly keys: SigningKeys;
  /** Cases by the Message-IDs of their messages. */
  readonly caseNumbers: ReadonlyMap<string, number>;
  readonly cases: ReadonlyMap<number, Case>;
}

const mostNumbers = 10;

/** Collects the clues of a mail: by chain (In-Reply-To, References from the newest, reply address), then by subject. */
export function cluesOf(
  mail: ReceivedMail,
  recipients: readonly string[],
  { mailDomain, caseNumberMask }: { mailDomain: string; caseNumberMask: string },
): Clue[] {
  const seen = new Set<string>();
  const once = (clue: string): boolean => !seen.has(clue) && Boolean(seen.add(clue));
  const chain = (rule: 'in-reply-to' | 'references', ids: readonly string[]): Clue[] =>
    ids.filter(once).map((clue) => {
      const token = tokenInAnchor(clue, mailDomain);
      return token ? { rule: 'anchor', kind: 'token', clue, token } : { rule, kind: 'message-id', clue };
    });
  const addresses = [...recipients, ...[...mail.to, ...mail.cc].map(({ address }) => address)].map((one) =>
    one.toLowerCase(),
  );
  return [
    ...chain('in-reply-to', mail.inReplyTo),
    ...chain('references', mail.references.toReversed()),
    ...addresses.filter(once).flatMap((clue): Clue[] => {
      const token = tokenInAddress(clue, mailDomain);
      return token ? [{ rule: 'reply-address', kind: 'token', clue, token }] : [];
    }),
    ...caseNumbersIn(mail.subject, caseNumberMask)
      .slice(0, mostNumbers)
      .map((caseNumber): Clue => ({ rule: 'subject', kind: 'number', clue: String(caseNumber), caseNumber })),
  ];
}

/** Number of the case that a clue names, if what it claims is true. */
export function caseNumberOf(
  clue: Clue,
  { keys, caseNumbers }: Pick<Known, 'keys' | 'caseNumbers'>,
): number | undefined {
  if (clue.kind === 'number') return clue.caseNumber;
  if (clue.kind === 'token') return isGenuine(keys, clue.token) ? clue.token.caseNumber : undefined;
  return caseNumbers.get(clue.clue);
}

/** The first clue that names an existing case wins; it and those tried before it leave a trace. */
export function match(clues: readonly Clue[], known: Known): Match {
  const attempts: Attempt[] = [];
  for (const clue of clues) {
    const number = caseNumberOf(clue, known);
    const found = number === undefined ? undefined : known.cases.get(number);
    attempts.push({ rule: clue.rule, clue: clue.clue, outcome: found ? 'matched' : failure(clue, number) });
    if (found) return { found, attempts };
  }
  return { found: undefined, attempts };
}

function failure(clue: Clue, number: number | undefined): Attempt['outcome'] {
  if (number !== undefined) return 'no-such-case';
  return clue.kind === 'token' ? 'wrong-signature' : 'unknown-id';
}
