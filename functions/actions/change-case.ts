import type { Case } from '#domain/case.ts';
import type { CaseChange } from '#domain/case-change.ts';
import { printCaseNumber } from '#domain/case-number.ts';
import { ChangedMeanwhile } from '#domain/changed-meanwhile.ts';
import type { Configuration } from '#domain/configuration.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Cases } from './case-ports.ts';
import { type ConfigurationSource, StaleFacts } from './ports.ts';

export interface ChangePorts {
  readonly cases: Cases;
  readonly configuration: ConfigurationSource;
  now(): Date;
  newId(): string;
  /** Waits a random while, longer with each attempt, so that rivals do not meet again. */
  pause(attempt: number): Promise<void>;
}

/** Who asks for a change, of which case. */
export interface Asked {
  readonly caseNumber: number;
  /** Address or name of the agent. */
  readonly who: string;
  /** Version that the agent has seen; undefined for what may be done whatever happened meanwhile. */
  readonly expectedVersion: number | undefined;
}

const mostAttempts = 10;

/**
 * Loads a case, lets a rule decide about it and saves, as often as somebody else is faster. Who named the version that they
 * have seen is told instead what changed since (CASE-12).
 * @throws Refusal
 */
export async function changeCase(
  { caseNumber, expectedVersion }: Pick<Asked, 'caseNumber' | 'expectedVersion'>,
  decide: (found: Case, configuration: Configuration) => CaseChange | Promise<CaseChange>,
  { cases, configuration, pause }: ChangePorts,
): Promise<CaseChange> {
  const configured = await configuration.load();
  const printed = printCaseNumber(configured.settings.caseNumberMask, caseNumber);
  for (let attempt = 1; ; attempt++) {
    const found = await cases.load(caseNumber);
    if (!found) throw new Refusal('case-unknown', `There is no case ${printed}.`);
    if (expectedVersion !== undefined && found.version !== expectedVersion)
      throw new ChangedMeanwhile(printed, found.version, await cases.eventsSince(caseNumber, expectedVersion));
    const change = await decide(found, configured);
    try {
      await cases.save(change);
      return change;
    } catch (error) {
      if (!(error instanceof StaleFacts) || attempt === mostAttempts) throw error;
      await pause(attempt);
    }
  }
}
