import type { ChangeFeed, Followings, Visits } from '#actions/case/ports.ts';
import { daysOfNews } from '#domain/case/presence.ts';
import {
  byNeed,
  type ChangedCase,
  hasTurned,
  isTakenFrom,
  leastAbsenceMinutes,
  newsOfOthers,
} from '#domain/lists/absence.ts';
import { type Looking, statusesOf } from '#domain/lists/case-list.ts';
import type { ListPorts } from './list-cases.ts';

export interface AbsencePorts extends ListPorts {
  readonly feed: ChangeFeed;
  readonly followings: Followings;
  readonly visits: Visits;
  now(): Date;
}

export interface Absence {
  /** Undefined for who was never away. */
  readonly since: string | undefined;
  readonly cases: readonly ChangedCase[];
}

const mostNews = 2000;
const mostCases = 50;

/**
 * What others did to the cases of who comes back: those that are theirs or that they follow, and those that were taken from them. Of
 * longer ago than news are kept, or of too much, it is told from the cases themselves.
 */
export async function showAbsence({ who, now }: Looking, ports: AbsencePorts): Promise<Absence> {
  const { lists, configuration, feed, followings, visits } = ports;
  const since = await visits.lastVisit(who);
  const minutes = since === undefined ? 0 : (Date.parse(now) - Date.parse(since)) / 60_000;
  if (since === undefined || minutes < leastAbsenceMinutes) return { since: undefined, cases: [] };
  const { statuses } = await configuration.load();
  const oldest = new Date(Date.parse(now) - daysOfNews * 24 * 60 * 60_000).toISOString();
  const [{ news }, work, followed] = await Promise.all([
    feed.since(since > oldest ? since : oldest, ports.now(), mostNews),
    lists.ofStatuses(statusesOf({ list: 'open', statuses: [] }, statuses).work),
    followings.of(who),
  ]);
  const others = newsOfOthers(news, who);
  const changesOf = (number: number) => others.get(number) ?? [];
  const theirs = work.filter(({ agent }) => agent === who);
  const numbers = new Set([
    ...theirs.filter((one) => others.has(one.number) || hasTurned(one, since, now)).map(({ number }) => number),
    ...followed.filter(({ caseNumber }) => others.has(caseNumber)).map(({ caseNumber }) => caseNumber),
    ...[...others].filter(([, changes]) => isTakenFrom(who, changes)).map(([number]) => number),
    ...doneMeanwhile(others, new Set(work.map(({ number }) => number))),
  ]);
  const isTheirs = (number: number, agent: string | undefined) =>
    agent === who || isTakenFrom(who, changesOf(number)) || followed.some(({ caseNumber }) => caseNumber === number);
  const found = (await lists.cases([...numbers])).filter(({ number, agent }) => isTheirs(number, agent));
  const cases = found.map((one) => ({ case: one, changes: changesOf(one.number) }));
  return { since, cases: cases.toSorted(byNeed).slice(0, mostCases) };
}

/** What colleagues have done with to its end: whose it was is read from the case, so the newest alone. */
function doneMeanwhile(others: ReadonlyMap<number, readonly unknown[]>, work: ReadonlySet<number>): readonly number[] {
  return [...others.keys()].filter((number) => !work.has(number)).slice(-mostCases);
}
