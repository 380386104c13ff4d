import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import { everybodyIn, isOverSince } from '#domain/privacy/retention.ts';
import { eraseCase } from './erase-case.ts';
import { isHeld } from './is-held.ts';
import type { RetentionPorts, RetentionRun } from './retention-run.ts';

const atOnce = 25;

/**
 * Closed cases that nobody has written to since then lose all that tells of people, also those whose customer was erased before. They
 * leave the lists by it: the next look does not read them again, but those on hold.
 */
export async function eraseClosedCases(
  lists: readonly string[],
  cutoff: string,
  cause: Cause,
  run: RetentionRun,
  ports: RetentionPorts,
): Promise<void> {
  for (const list of lists) {
    let after: DonePlace | undefined;
    do {
      const places = await ports.aged.casesBefore(list, cutoff, after, atOnce);
      for (const { number } of places) {
        if (!run.hasTime()) return;
        const about = await ports.cases.load(number);
        if (!about || !isOverSince(about, cutoff) || (await isHeld(about, ports))) continue;
        await eraseWhole(about, cause, run, ports);
      }
      after = places.length < atOnce ? undefined : places.at(-1);
    } while (after);
  }
}

/** With those that were merged into it: they stand in no list, and it names them until the end. */
async function eraseWhole(about: Case, cause: Cause, run: RetentionRun, ports: RetentionPorts): Promise<void> {
  const person = everybodyIn(about);
  for (const number of [...about.merged, about.number])
    run.count(await eraseCase({ number, person, cause, everybody: true }, ports));
}
