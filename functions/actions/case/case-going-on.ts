import type { Case } from '#domain/case/case.ts';
import { mostMerged } from '#domain/case/case.ts';

/** The case that goes on for another one, and the numbers of those on the way that were merged: none when it was not. */
export interface GoingOn {
  readonly case: Case;
  readonly through: readonly number[];
}

/** Follows merged cases, one read for each; a case that was not merged takes none (CASE-14). */
export async function caseGoingOn(found: Case, load: (number: number) => Promise<Case | undefined>): Promise<GoingOn> {
  const through: number[] = [];
  let at = found;
  while (at.mergedInto !== undefined && through.length < mostMerged) {
    const next = await load(at.mergedInto);
    if (!next) break;
    through.push(at.number);
    at = next;
  }
  return { case: at, through };
}
