import { settledChange } from '#actions/assignment/settled-change.ts';
import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { CaseReading } from '#actions/case/ports.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Cases } from '#actions/life/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { ChangedMeanwhile } from '#domain/life/changed-meanwhile.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { caseMerged } from '#domain/work/merged-case.ts';

export interface ChangePorts extends Pausing {
  readonly cases: Cases;
  readonly configuration: ConfigurationSource;
  now(): Date;
  newId(): string;
}

/** Who asks for a change, of which case. */
export interface Asked {
  readonly caseNumber: number;
  /** Address or name of the agent. */
  readonly who: string;
  /** Version that the agent has seen; undefined for what may be done whatever happened meanwhile. */
  readonly expectedVersion: number | undefined;
}

/**
 * Loads a case, lets a rule decide about it and saves, as often as somebody else is faster. Who named the version that they
 * have seen is told instead what changed since (CASE-12). Nobody works on a case that was merged: what belongs to it is changed
 * through the one that goes on (CASE-14).
 * @throws Refusal
 */
export async function changeCase(
  asked: Pick<Asked, 'caseNumber' | 'expectedVersion'>,
  decide: Decide,
  ports: ChangePorts,
): Promise<CaseChange> {
  return byNewestRows((configured) => changeBy(configured, asked, decide, ports), ports);
}

/** Does what the rows allow: what they refuse is tried with the rows as they are now. @throws Refusal */
export async function byNewestRows<Result>(
  act: (configured: Configuration) => Promise<Result>,
  { configuration }: Pick<ChangePorts, 'configuration'>,
): Promise<Result> {
  try {
    return await act(await configuration.load());
  } catch (error) {
    if (!(error instanceof Refusal) || error instanceof ChangedMeanwhile) throw error;
    // What was read is some seconds old: a name that it lacks may be there by now.
    return act(await configuration.loadAnew());
  }
}

type Decide = (found: Case, configuration: Configuration) => CaseChange | Promise<CaseChange>;

async function changeBy(
  configured: Configuration,
  { caseNumber, expectedVersion }: Pick<Asked, 'caseNumber' | 'expectedVersion'>,
  decide: Decide,
  ports: ChangePorts,
): Promise<CaseChange> {
  const { cases } = ports;
  const printed = printCaseNumber(configured.settings.caseNumberMask, caseNumber);
  return againWhenStale(async (tried) => {
    const found = await existing(caseNumber, cases, configured);
    if (expectedVersion !== undefined && !isSeen(found, expectedVersion))
      throw new ChangedMeanwhile(printed, found.version, await cases.eventsSince(caseNumber, expectedVersion));
    await requireUnmerged(found, cases, configured);
    const moment = { at: ports.now().toISOString(), tried };
    const change = await settledChange(await decide(found, configured), moment, configured, cases);
    await cases.save(change);
    return change;
  }, ports);
}

/** That a deadline came nearer is nobody's change. */
function isSeen({ version, peopleVersion = version }: Case, expected: number): boolean {
  return expected === version || (expected < version && expected >= peopleVersion);
}

/** @throws Refusal case-unknown */
export async function existing(number: number, cases: CaseReading, { settings }: Configuration): Promise<Case> {
  const found = await cases.load(number);
  if (found) return found;
  throw new Refusal('case-unknown', `There is no case ${printCaseNumber(settings.caseNumberMask, number)}.`);
}

/** @throws Refusal case-merged that names the case to work on. */
export async function requireUnmerged(found: Case, cases: Cases, configuration: Configuration): Promise<void> {
  if (found.mergedInto === undefined) return;
  const { case: goesOn } = await caseGoingOn(found, (number) => cases.load(number));
  throw caseMerged(found.number, goesOn.number, configuration);
}
