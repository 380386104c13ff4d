import type { Case, Correspondence } from '#domain/case/case.ts';
import { mostMerged } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { Cause } from '#domain/case/cause.ts';
import { merged } from '#domain/case/closure-reason.ts';
import { participants } from '#domain/case/participants.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { kindOf } from '#domain/configuration/status.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { enterSilently } from '#domain/life/status-entry.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** Into which case another one is merged. */
export interface Merging {
  readonly target: Case;
  /** Whether an agent knows that the people of another customer, or of one who is not proven, get to write in the target. */
  readonly acrossCustomers: boolean;
}

/**
 * Merges a case into another one, for good (CASE-14): it is closed without a word to its customer, and the target goes on
 * for it, with its people and their mail.
 * @throws Refusal change-wrong or customers-differ
 */
export function mergedCase(
  source: Case,
  { target, acrossCustomers }: Merging,
  cause: Cause,
  configuration: Configuration,
): CaseChange {
  requireMergeable(source, target, configuration);
  if (!acrossCustomers) requireSameCustomer(source, target, configuration);
  const before = { ...source, mergedInto: target.number, version: source.version + 1 };
  const { statusOfMergedCases } = configuration.settings;
  const entry = enterSilently(before, statusOfMergedCases, { ...cause, closureReason: merged }, configuration);
  const goneOn: Case = {
    ...target,
    participants: participants(target.participants, source.participants),
    correspondence: newerOf(target.correspondence, source.correspondence),
    lastMessageAt: source.lastMessageAt > target.lastMessageAt ? source.lastMessageAt : target.lastMessageAt,
    last: (source.last?.at ?? '') > (target.last?.at ?? '') ? source.last : target.last,
    merged: [...target.merged, source.number, ...source.merged],
    version: target.version + 1,
  };
  const after = { ...entry.case, closedAt: source.closedAt ?? entry.case.closedAt };
  return caseChange(source, {
    after,
    other: { before: target, after: goneOn },
    events: [
      caseEvent(after, cause, 'merged-into', { to: String(target.number) }),
      caseEvent(goneOn, cause, 'merged-from', { to: String(source.number) }),
      ...(source.status === after.status ? [] : [entry.event]),
    ],
  });
}

/** The answer to who works on a case that was merged: agents work on the one that goes on. */
export function caseMerged(number: number, goesOn: number, { settings }: Configuration): Refusal {
  const print = (one: number) => printCaseNumber(settings.caseNumberMask, one);
  return new Refusal('case-merged', `${print(number)} was merged into ${print(goesOn)}: work there.`);
}

export const mergedIntoItself = 'A case cannot be merged into itself.';

/** Why nothing is merged into a closed case. */
export function targetClosed(printed: string, status: string): string {
  return `${printed} is "${status}": mail would open a new case. Merge the other way round, or into a case that is open.`;
}

function requireMergeable(source: Case, target: Case, { statuses, settings }: Configuration): void {
  const wrong = (message: string) => new Refusal('change-wrong', message);
  const printed = printCaseNumber(settings.caseNumberMask, target.number);
  if (source.number === target.number) throw wrong(mergedIntoItself);
  if (kindOf(target.status, statuses) === 'final') throw wrong(targetClosed(printed, target.status));
  const together = target.merged.length + 1 + source.merged.length;
  if (together > mostMerged)
    throw wrong(`${printed} may go on for ${mostMerged} cases. With this one it would be ${together}.`);
}

function requireSameCustomer(source: Case, target: Case, { settings }: Configuration): void {
  const isSame = (column: 'customerId' | 'accountId') =>
    source[column] !== undefined && source[column] === target[column];
  // Anybody can write a customer's address, and name people of their own beside it.
  const areProven = source.correspondence.isProven && target.correspondence.isProven;
  if (areProven && (isSame('customerId') || isSame('accountId'))) return;
  const [from, into] = [source, target].map(({ number, correspondence: { customer, isProven } }) => {
    const whose =
      customer === undefined ? 'nobody named' : `${customer.address}${isProven ? '' : ', who is not proven'}`;
    return `${printCaseNumber(settings.caseNumberMask, number)} is of ${whose}`;
  });
  throw new Refusal(
    'customers-differ',
    `${from}; ${into}: they would read and write in one case. Say so (--across-customers) if you mean it.`,
  );
}

/** The customer's newest mail is answered, wherever it came to; one that is not proven replaces none that is (MAIL-17). */
function newerOf(known: Correspondence, other: Correspondence): Correspondence {
  if (known.customer === undefined || known.customer.address !== other.customer?.address) return known;
  const isNewer = (other.at ?? '') > (known.at ?? '') && (other.isProven || !known.isProven);
  const { subject, messageId, references, at, newest } = isNewer ? other : known;
  return { ...known, subject, messageId, references, at, newest };
}
