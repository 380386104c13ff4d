import { type Counts, countOf } from '#domain/privacy/erasure.ts';
import type { Holding } from './case-holdings.ts';
import type { Estate, Files } from './ports.ts';

export interface ErasePorts {
  readonly estate: Estate;
  readonly files: Files;
}

const sideBySide = 10;

/**
 * Erases items: first the files that they name, then what else they name, then what they say, so that whoever is interrupted still
 * finds what is left.
 * @returns how many of each, and whether somebody changed one meanwhile: it is to be read again.
 */
export async function eraseHoldings(
  holdings: readonly Holding[],
  { estate, files }: ErasePorts,
): Promise<{ readonly counts: Partial<Counts>; readonly isStale: boolean }> {
  const counts: Partial<Record<keyof Counts, number>> = {};
  const count = (name: keyof Counts, by: number) => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  let isStale = false;
  for (let first = 0; first < holdings.length; first += sideBySide)
    await Promise.all(
      holdings.slice(first, first + sideBySide).map(async ({ item, erased }) => {
        count('files', await removeFiles(erased.files, files));
        await estate.forget(erased.references);
        if (erased.left === undefined) await estate.remove([item]);
        else if (!(await estate.replace(item, erased.left))) isStale = true;
        count(countOf(item.kind), 1);
      }),
    );
  return { counts, isStale };
}

async function removeFiles(beginnings: readonly string[], files: Files): Promise<number> {
  const found = (await Promise.all(beginnings.map((one) => files.below(one)))).flat();
  await files.remove(found.map(({ key }) => key));
  return found.length;
}
