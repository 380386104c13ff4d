import { Refusal } from '#domain/words/refusal.ts';

/** What must not go: a customer with all that is theirs, or a case. */
export type Held =
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'case'; readonly number: number };

/** A legal hold: nothing of it is erased, by nobody and no rule, until an admin lifts it (OPS-07). */
export interface Hold {
  readonly of: Held;
  readonly reason: string;
  readonly who: string;
  readonly at: string;
}

/** Names it in the audit, and in its key. */
export function heldName(of: Held): string {
  return of.kind === 'customer' ? `customer ${of.id}` : `case ${of.number}`;
}

/** As `heldName` wrote it. */
export function heldNamed(name: string): Held {
  const [kind, ...id] = name.split(' ');
  return kind === 'case' ? { kind, number: Number(id[0]) } : { kind: 'customer', id: id.join(' ') };
}

/** @throws Refusal on-hold naming the first one and its reason */
export function requireFree(holds: readonly Hold[]): void {
  const [hold] = holds;
  if (!hold) return;
  const { of, who, at, reason } = hold;
  const what = of.kind === 'customer' ? 'The customer is' : `Case ${of.number} is`;
  throw new Refusal('on-hold', `${what} on legal hold since ${at.slice(0, 10)}, by ${who}: ${reason}`);
}
