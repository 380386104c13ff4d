import { countedChange, nobody, settledChange } from '#actions/assignment/settled-change.ts';
import type { ShortWaits } from '#actions/life/ports.ts';
import type { Ratings } from '#actions/rating/ports.ts';
import { ratingFacts } from '#actions/rating/rating-facts.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import type { Case } from '#domain/case/case.ts';
import { dayIn } from '#domain/case/rating.ts';
import {
  isForClocks,
  isForRating,
  isForRule,
  isForSending,
  isForSnooze,
  isOfStatus,
  type Wait,
  type WaitState,
} from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { wholeNews } from '#domain/deadline/whole-change.ts';
import { wokenClocks } from '#domain/deadline/woken-clocks.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { decideWait } from '#domain/life/due-wait.ts';
import { wokenRule } from '#domain/life/woken-rule.ts';
import { settled } from '#domain/rating/rating-decision.ts';
import { awakeCase } from '#domain/work/snoozed-case.ts';
import type { ChangePorts } from './change-case.ts';

export interface Woken {
  readonly state: WaitState | 'ended-before' | 'handed-on';
  readonly outcome: string | undefined;
}

export interface WakePorts extends Omit<ChangePorts, 'newId'> {
  readonly ratings: Ratings;
  readonly shortWaits: ShortWaits;
}

/**
 * A wait has come to its end: does what it waited for, if case and rules still want it (NOTE-05, CASE-13). Again changes
 * nothing: what it does and its end are written together.
 * @throws when there is no such wait, or something broke; calling again is safe and needed.
 */
export async function wakeWait(
  { caseNumber, waitId }: { readonly caseNumber: number; readonly waitId: string },
  ports: WakePorts,
): Promise<Woken> {
  const { cases, configuration } = ports;
  // When somebody changes the case at this very moment, it decides anew, by the rules of then.
  return againWhenStale(async (tried) => {
    const configured = await configuration.load();
    const found = await cases.loadWait(caseNumber, waitId);
    if (!found) throw new Error(`There is no wait ${waitId} of case ${caseNumber}`);
    if (found.wait.state !== 'waiting') return { state: 'ended-before', outcome: found.wait.outcome };
    if (isForSending(found.wait)) {
      // Who sends it has more rights than who wakes.
      await ports.shortWaits.enqueue({ caseNumber, waitId }, 0);
      return { state: 'handed-on', outcome: undefined };
    }
    const change = await decide(found, tried, configured, ports);
    await cases.save(change);
    return { state: change.ended?.state ?? 'done', outcome: change.ended?.outcome };
  }, ports);
}

async function decide(
  { case: about, wait }: { readonly case: Case; readonly wait: Wait },
  tried: number,
  configuration: Configuration,
  ports: WakePorts,
): Promise<CaseChange> {
  const now = ports.now();
  const moment = { at: now.toISOString(), tried };
  if (isForClocks(wait)) {
    const news = wholeNews(wokenClocks(about, wait, now, configuration), moment.at, configuration);
    return countedChange(news, nobody, moment.at, configuration, ports.cases);
  }
  return settledChange(await decideOther(about, wait, configuration, ports), moment, configuration, ports.cases);
}

async function decideOther(
  about: Case,
  wait: Wait,
  configuration: Configuration,
  { cases, ratings, now }: WakePorts,
): Promise<CaseChange> {
  if (isForRule(wait)) return wokenRule(about, wait, now(), configuration);
  if (isOfStatus(wait)) return decideWait(about, wait, now(), configuration);
  if (isForSnooze(wait)) return awakeCase(about, wait, now());
  if (!isForRating(wait)) throw new Error(`Nobody knows what wait ${wait.id} is for`);
  const day = dayIn(configuration.settings.defaultTimeZone, now());
  const facts = await ratingFacts({ ratings, cases }, about.number, wait.purpose.round, day);
  if (!facts) throw new Error(`Case ${about.number} is gone`);
  return settled(facts, wait, now(), configuration);
}
