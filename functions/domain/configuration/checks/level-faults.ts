import type { Configuration } from '#domain/configuration/configuration.ts';
import { activeLevels } from '#domain/configuration/satisfaction-level.ts';
import { type Fault, meant } from './fault.ts';

/** A scale of more levels fits on no phone. */
const mostLevels = 10;

/** What is wrong between satisfaction levels, and with the statuses that they name (RATE-01). */
export function levelFaults({ levels, statuses }: Configuration): readonly Fault[] {
  const fault = (name: string, column: string, message: string): Fault => ({
    lookup: 'satisfaction-level',
    name,
    column,
    message,
  });
  const active = activeLevels(levels);
  const faults = active.flatMap(({ name, score, status }, index) => {
    return [
      ...(active[index - 1]?.score === score
        ? [fault(name, 'score', `is that of "${active[index - 1]?.name}" too`)]
        : []),
      ...(status !== undefined && !statuses.some((one) => one.name === status)
        ? [fault(name, 'status', `"${status}" is no status: add it first, or take another${meant(status, statuses)}`)]
        : []),
    ];
  });
  if (active.length === 1) faults.push(fault(active[0]?.name ?? '', 'active', 'is the only one: a scale needs two'));
  const last = active[mostLevels];
  if (last) faults.push(fault(last.name, 'active', `is one too many: a scale has ${mostLevels} levels at most`));
  return faults;
}
