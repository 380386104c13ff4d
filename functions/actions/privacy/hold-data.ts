import type { AuditTrail } from '#actions/configuration/ports.ts';
import type { Cases } from '#actions/life/ports.ts';
import type { Customers } from '#actions/people/ports.ts';
import { type Held, type Hold, heldName } from '#domain/privacy/hold.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Holds } from './ports.ts';

export interface HoldPorts {
  readonly holds: Holds;
  readonly customers: Pick<Customers, 'find'>;
  readonly cases: Pick<Cases, 'load'>;
  readonly audit: Pick<AuditTrail, 'add'>;
  now(): Date;
  newId(): string;
}

const longestReason = 500;

/**
 * Nothing of a customer, or of a case, is erased from now on, whoever asks and whatever its time (OPS-07).
 * @throws Refusal customer-missing, case-unknown, change-wrong
 */
export async function holdData(
  { of, reason, who }: Pick<Hold, 'of' | 'reason' | 'who'>,
  ports: HoldPorts,
): Promise<Hold> {
  const why = reason.trim();
  if (why === '' || why.length > longestReason)
    throw new Refusal('change-wrong', `Say why it is held, in ${longestReason} letters at most.`);
  await requireThere(of, ports);
  const hold = { of, reason: why, who, at: ports.now().toISOString() };
  const [before] = await ports.holds.find([of]);
  // First: nothing is held without a trace.
  await putDown('created', of, who, { before, after: { reason: why } }, ports);
  await ports.holds.put(hold);
  return hold;
}

/** It may be erased again. @throws Refusal change-wrong when it is not on hold */
export async function liftHold(
  { of, who }: { readonly of: Held; readonly who: string },
  ports: HoldPorts,
): Promise<void> {
  const [before] = await ports.holds.find([of]);
  if (!before) throw new Refusal('change-wrong', 'It is not on legal hold.');
  await putDown('removed', of, who, { before, after: undefined }, ports);
  await ports.holds.remove(of);
}

async function requireThere(of: Held, { customers, cases }: HoldPorts): Promise<void> {
  const found = of.kind === 'customer' ? await customers.find(of.id) : await cases.load(of.number);
  if (found) return;
  throw of.kind === 'customer'
    ? new Refusal('customer-missing', 'There is no such customer.')
    : new Refusal('case-unknown', `There is no case ${of.number}.`);
}

function putDown(
  what: 'created' | 'removed',
  of: Held,
  who: string,
  { before, after }: { readonly before: Hold | undefined; readonly after: { readonly reason: string } | undefined },
  { audit, now, newId }: HoldPorts,
): Promise<void> {
  const entry = { id: newId(), at: now().toISOString(), who, what, lookup: 'legal-hold', name: heldName(of) } as const;
  return audit.add({ ...entry, before: before && { reason: before.reason, by: before.who }, after });
}
