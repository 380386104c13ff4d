import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { furtherFaults } from '#domain/configuration/checks/further-faults.ts';
import { newFaults } from '#domain/configuration/checks/new-faults.ts';
import type { Present, RowChange } from '#domain/configuration/rows/row-change.ts';
import { HalfUnderstood, RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { type SavedChange, savedChanges } from '#domain/configuration/rows/saved-change.ts';
import type { ConfigurePorts, Signature } from './ports.ts';

type Decide = (present: Present) => readonly RowChange[] | Promise<readonly RowChange[]>;

/**
 * Reads all rows, lets a rule decide what to change, checks the whole and saves. When any row was changed meanwhile, all of
 * this happens again: two changes that are each sound can be wrong together.
 * @param check faults that the changes would bring.
 * @returns what was changed, as it was written.
 * @throws Refusal, RowWrong for rows that would not fit together.
 */
export async function changeConfiguration(
  by: Omit<Signature, 'at'>,
  decide: Decide,
  ports: ConfigurePorts,
  check = newFaults,
): Promise<readonly SavedChange[]> {
  const { store, deployed, now } = ports;
  return againWhenStale(async () => {
    const { revision, rows } = await store.read();
    const present = { deployed, rows };
    const changes = await decided(decide, present);
    if (changes.length === 0) return [];
    const faults = check(changes, present);
    if (faults.length > 0) throw new RowWrong(faults, changes.length === 1 ? changes[0] : undefined);
    const at = now().toISOString();
    await store.commit(revision, changes, { ...by, at });
    return savedChanges(revision + 1, changes, { who: by.who, at });
  }, ports);
}

/** All that is wrong with a row is told at once. */
async function decided(decide: Decide, present: Present): Promise<readonly RowChange[]> {
  try {
    return await decide(present);
  } catch (error) {
    if (!(error instanceof HalfUnderstood)) throw error;
    throw new RowWrong([...error.faults, ...furtherFaults([error], [], present)]);
  }
}
