import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { ruledChange } from '#domain/life/ruled-change.ts';
import { timedCase } from './timed-case.ts';
import { timedChange } from './timed-change.ts';

/**
 * A change with all that follows of it in its transaction: what the rules make of it (NOTE-12), then what both do to the clocks (SLA-04).
 * @param at when it is made.
 */
export function wholeChange(change: CaseChange, at: string, configuration: Configuration): CaseChange {
  return timedChange(ruledChange(change, configuration), at, configuration);
}

/** The same for what clocks that have woken tell: they are computed already, and again only when a rule changes the case. */
export function wholeNews(change: CaseChange, at: string, configuration: Configuration): CaseChange {
  const ruled = ruledChange(change, configuration);
  const { after: told } = change;
  if (!told || !ruled.after || ruled.after === told) return ruled;
  const known = told.clocks && { ...told.clocks, wait: undefined };
  const timed = timedCase({ ...told, clocks: known }, ruled.after, at, configuration);
  const isOfClocks = ({ purpose }: Wait) => purpose.kind === 'clocks';
  return { ...ruled, after: timed.case, waits: [...ruled.waits.filter((one) => !isOfClocks(one)), ...timed.waits] };
}
