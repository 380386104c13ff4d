import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import { caseContribution, caseFigureChanges } from '#domain/reports/case-figures.ts';
import type { CaseFigureCounts, Counted } from './ports.ts';

export interface CountCasePorts extends Pausing {
  readonly caseFigures: CaseFigureCounts;
  readonly configuration: Pick<ConfigurationSource, 'load'>;
}

const mostAttempts = 12;

/**
 * Brings the figures to what a case is now (SLA-08). Again, late or out of order it changes nothing, and most changes of a case write
 * nothing: what counts is the case as it is stored, and how it was counted before.
 */
export async function countCase(caseNumber: number, ports: CountCasePorts): Promise<void> {
  // Read after the case was committed: a rebuild that begins later finds it by itself.
  const counted = await ports.caseFigures.counted('current', caseNumber);
  const { current, building } = counted.generations;
  await countCaseInto(current, caseNumber, ports, counted);
  if (building !== undefined) await countCaseInto(building, caseNumber, ports);
}

/**
 * Counts a case into one generation.
 * @param known read of this generation just now.
 * @returns whether anything changed.
 */
export async function countCaseInto(
  generation: number,
  caseNumber: number,
  ports: CountCasePorts,
  known?: Counted,
): Promise<boolean> {
  const { caseFigures, configuration } = ports;
  const { defaultTimeZone } = (await configuration.load()).settings;
  const count = async (tried: number) => {
    const read = tried === 1 && known ? known : await caseFigures.counted(generation, caseNumber);
    const { case: about, counted: before } = read;
    if (!about) return false;
    const contribution = caseContribution(about, defaultTimeZone);
    const changes = caseFigureChanges(before?.contribution, contribution);
    if (changes.length === 0) return false;
    const after = { version: about.version, contribution };
    await caseFigures.countCase(generation, { caseNumber, before, after, changes });
    return true;
  };
  return againWhenStale(count, ports, mostAttempts);
}
