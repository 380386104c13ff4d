import { globSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../running-process.ts';

/** Of those that nobody uses: who goes back and forth between two states of the sources finds both. */
const keptUnused = 5;

/** Leaves word that this process runs what is in the folder of an assembly. */
export function use(assembly: string): void {
  writeFileSync(`${assembly}.used-${process.pid}`, '');
}

/** Removes assemblies that no living process uses, except the newest, and what processes that ended left half done. */
export function removeOldAssemblies(folder: string): void {
  for (const left of [
    ...globSync('cdk.out-*.used-*', { cwd: folder }),
    ...globSync('cdk.out-????????????-+([0-9])', { cwd: folder }),
  ])
    if (!isAlive(Number(left.slice(left.lastIndexOf('-') + 1))))
      rmSync(join(folder, left), { recursive: true, force: true });
  const used = new Set(globSync('cdk.out-*.used-*', { cwd: folder }).map((mark) => mark.replace(/\.used-\d+$/, '')));
  const unused = globSync('cdk.out-*.made', { cwd: folder })
    .map((stamp) => stamp.replace(/\.made$/, ''))
    .filter((assembly) => !used.has(assembly))
    .map((assembly) => ({ path: join(folder, assembly), at: madeAt(join(folder, assembly)) }))
    .toSorted((one, other) => other.at - one.at);
  for (const { path } of unused.slice(keptUnused)) {
    // The stamp goes first: what is half removed must not be taken for an assembly.
    rmSync(`${path}.made`, { force: true });
    rmSync(path, { recursive: true, force: true });
  }
}

function madeAt(assembly: string): number {
  return statSync(`${assembly}.made`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
