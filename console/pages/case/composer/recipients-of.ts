import type { CasePage } from '../../../live/case-requests.ts';
import type { DraftKind, DraftWords } from '../drafts/draft-keeper.ts';

export interface Recipients {
  readonly to: string | undefined;
  readonly cc: readonly string[];
}

/**
 * Whom a draft goes to: as its author edited it, else as the newest mail of this very case says (CONS-09). A forwarded message goes to
 * nobody by itself, and a note never goes anywhere.
 */
export function recipientsOf(
  { to, cc }: DraftWords,
  kind: DraftKind,
  { answerTo }: Pick<CasePage, 'answerTo'>,
): Recipients {
  if (kind === 'note') return { to: undefined, cc: [] };
  if (kind === 'forward') return { to: to || undefined, cc: cc ?? [] };
  // Empty: its author took the addressee away and has not named another one yet.
  const addressee = (to ?? answerTo.to?.address) || undefined;
  return { to: addressee, cc: (cc ?? answerTo.cc).filter((address) => address !== addressee) };
}

/** Addresses in what somebody typed or pasted: `Ann <ann@x.example>, tom@y.example`. */
export function addressesIn(text: string): string[] {
  const found = text.match(/[^\s<>",;:()]+@[^\s<>",;:()]+\.[^\s<>",;:()]+/g) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase()))];
}

/** A person of the case by name, anybody else by address. */
export function nameOf(address: string, { answerTo, customer }: Pick<CasePage, 'answerTo' | 'customer'>): string {
  return [answerTo.to, customer].find((person) => person?.address === address)?.name || address;
}
