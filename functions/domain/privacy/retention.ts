import type { Case } from '#domain/case/case.ts';
import type { Configuration, Settings } from '#domain/configuration/configuration.ts';
import { kindOf } from '#domain/configuration/status.ts';
import { erasedList } from '#domain/lists/listed-case.ts';
import type { Person } from './person.ts';

/** Up to when what is kept for a time has had it; undefined for what is kept for ever (OPS-07). */
export interface Cutoffs {
  /** Of closed cases: their newest message. */
  readonly cases: string | undefined;
  /** Of mails as they came, in closed cases. */
  readonly rawMails: string | undefined;
  /** Of held mails: when they came. */
  readonly heldMails: string | undefined;
}

const dayMs = 24 * 60 * 60_000;

export function cutoffsAt(
  now: Date,
  {
    keepClosedCasesDays,
    keepRawMailDays,
    keepHeldMailDays,
  }: Pick<Settings, 'keepClosedCasesDays' | 'keepRawMailDays' | 'keepHeldMailDays'>,
): Cutoffs {
  const before = (days: number) => (days === 0 ? undefined : new Date(now.getTime() - days * dayMs).toISOString());
  return { cases: before(keepClosedCasesDays), rawMails: before(keepRawMailDays), heldMails: before(keepHeldMailDays) };
}

/** Lists in which cases stand that are over: by statuses that end a case, and those whose customer was erased. */
export function listsOfOver({ statuses }: Pick<Configuration, 'statuses'>): readonly string[] {
  return [...statuses.filter(({ name }) => kindOf(name, statuses) === 'final').map(({ name }) => name), erasedList];
}

/** Whether a case is over since then: it may have been opened again since it was listed. */
export function isOverSince({ closedAt, lastMessageAt }: Case, cutoff: string): boolean {
  return closedAt !== undefined && closedAt < cutoff && lastMessageAt < cutoff;
}

/** Stands for the day of closed cases that are looked at each day: on hold in their turn, or closed before they came here. */
export const lateDay = 'late';

/** Since which day nothing has happened in a case; undefined when it is not over. */
export function overSinceDay({ closedAt, lastMessageAt, mergedInto }: Case): string | undefined {
  // Its mails go with those of the case that goes on for it.
  if (closedAt === undefined || mergedInto !== undefined) return undefined;
  return (closedAt > lastMessageAt ? closedAt : lastMessageAt).slice(0, 10);
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}

/** All people whom a case names, agents apart: nobody is to be known any more. */
export function everybodyIn({ participants, correspondence, contact }: Case): Person {
  const { customer, others, knownOthers, via, newest } = correspondence;
  const addresses = [
    customer?.address,
    via,
    newest?.to.address,
    ...participants,
    ...others,
    ...knownOthers,
    ...(newest?.cc ?? []),
  ];
  const names = [customer?.name, newest?.to.name, contact?.name];
  const known = (all: readonly (string | undefined)[]) => [
    ...new Set(all.filter((one) => one !== undefined && one !== '')),
  ];
  return {
    ids: [],
    addresses: known(addresses).map((address) => String(address).toLowerCase()),
    phones: contact?.phone === undefined ? [] : [contact.phone],
    names: known(names).map(String),
  };
}
