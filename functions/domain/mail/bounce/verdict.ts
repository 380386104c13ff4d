import { codesIn } from './delivery-status.ts';
import { codeMeaning } from './enhanced-codes.ts';
import { type FailureMeaning, isLasting } from './failure-meaning.ts';
import { meaningsIn } from './failure-words.ts';

export interface Verdict {
  /** Whether the address is no good for ever. */
  readonly permanent: boolean;
  /** Whether something says that the address is there, or may be. */
  readonly contradicted: boolean;
  /** What was weighed: each code and each phrase with what it says. */
  readonly evidence: readonly string[];
}

/** Said beside anything, they mean that the address is there. */
const firm: ReadonlySet<string> = new Set<FailureMeaning>([
  'full',
  'size',
  'content',
  'rate',
  'temporary',
  'sender',
  'policy',
  'protocol',
]);
/** Codes that stand beside no plain words; others say less than words. */
const firmCodes: ReadonlySet<string> = new Set<FailureMeaning>(['full', 'size', 'sender', 'rate']);

/**
 * Whether a failed recipient's address is no good for ever (RFC 3463, MAIL-16): codes and words must agree. An address that is given up
 * gets no mail any more: it needs an exact code or plain words, and neither another code nor words that speak against it. Spam filters,
 * full mailboxes and policies answer 5.x.x, too, also 5.1.1; Exchange, Yandex and Mail.ru refuse unknown users with 5.4.1, 5.7.1 and
 * 5.5.0.
 * @param status enhanced status code of the failure.
 * @param diagnostic what the refusing system said.
 */
export function verdictOn(status: string, diagnostic: string): Verdict {
  // Transcripts also hold codes of success.
  const told = codesIn(diagnostic).filter((code) => !code.startsWith('2'));
  const codes = [...new Set([status, ...told])].map((code) => ({ code, meaning: codeMeaning(code) }));
  const words = meaningsIn(diagnostic);
  const evidence = [
    ...codes.map(({ code, meaning }) => `${code}: ${meaning}`),
    ...[...words].map(([meaning, said]) => `"${said}": ${meaning}`),
  ];
  const saidByWords = [...words.keys()];
  const contradicted =
    codes.some(({ code, meaning }) => !code.startsWith('5') || firmCodes.has(meaning)) ||
    saidByWords.some((meaning) => firm.has(meaning));
  if (contradicted) return { permanent: false, contradicted, evidence };
  const isExact = codes.some(({ meaning }) => isLasting(meaning));
  // "Message rejected" beside a vague code may tell of anything that is gone, but not of a recipient that is unknown.
  const saidPlainly = saidByWords.some(isLasting) && (isExact || words.has('unknown') || !words.has('refused'));
  if (saidPlainly || isEdgeOfExchange(codes, diagnostic)) return { permanent: true, contradicted, evidence };
  const agreed = isExact && codes.every(({ meaning }) => isLasting(meaning) || meaning === 'vague');
  return { permanent: agreed && !words.has('refused'), contradicted, evidence };
}

/** Exchange Online refuses at its edge whom its directory does not hold: `550 5.4.1 Recipient address rejected: Access denied`. */
function isEdgeOfExchange(codes: readonly { readonly code: string }[], diagnostic: string): boolean {
  return codes.some(({ code }) => code === '5.4.1') && /access denied/i.test(diagnostic.slice(0, 1000));
}

/** Whether plain words say that the address is no good, and nothing contradicts them. */
export function saysUnknown(diagnostic: string): boolean {
  const said = [...meaningsIn(diagnostic).keys()];
  return said.some(isLasting) && !said.some((meaning) => firm.has(meaning));
}
