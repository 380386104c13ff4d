import { isOverSince } from '#domain/privacy/retention.ts';
import { pagesOf } from './case-holdings.ts';
import { isHeld } from './is-held.ts';
import type { RawMailWalk } from './retention-ports.ts';
import type { RetentionPorts, RetentionRun } from './retention-run.ts';

const atOnce = 25;

/**
 * Mails of closed cases as they came go; what was written, and files, stay in the case. Each walk goes through all that are closed, as
 * a case with an old last word may close late and then stands behind newer ones. Those whose turn an earlier walk had are passed by. A
 * walk that time ends goes on with its own cutoff.
 */
export async function eraseRawMails(
  statuses: readonly string[],
  cutoff: string,
  run: RetentionRun,
  ports: RetentionPorts,
): Promise<void> {
  for (const status of statuses) {
    const begun = await ports.marks.find(status);
    if (begun?.after && !(await walk(status, { ...begun, cutoff: earlier(begun.cutoff, cutoff) }, run, ports))) return;
    const done = begun && earlier(begun.cutoff, cutoff);
    if (done !== cutoff && !(await walk(status, { cutoff, done, after: undefined }, run, ports))) return;
  }
}

/** @returns whether it came to its end */
async function walk(
  status: string,
  { cutoff, done, after: from }: RawMailWalk,
  run: RetentionRun,
  ports: RetentionPorts,
): Promise<boolean> {
  let after = from;
  do {
    const places = await ports.aged.casesBefore(status, cutoff, after, atOnce);
    const cases = await Promise.all(places.map(({ number }) => ports.cases.load(number)));
    for (const about of cases) {
      if (!run.hasTime()) return false;
      if (!about || !isOverSince(about, cutoff) || (done !== undefined && isOverSince(about, done))) continue;
      if (await isHeld(about, ports)) continue;
      for (const number of [...about.merged, about.number]) run.count({ files: await eraseRaw(number, ports) });
    }
    after = places.length < atOnce ? undefined : places.at(-1);
    await ports.marks.put(status, { cutoff, done, after });
  } while (after);
  return true;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** @returns how many were there */
async function eraseRaw(number: number, { estate, files }: Pick<RetentionPorts, 'estate' | 'files'>): Promise<number> {
  let gone = 0;
  for await (const { items } of pagesOf({ kind: 'case', number }, undefined, estate))
    for (const item of items) {
      const { direction, rawKey, shownFrom, hasHtml, cut } = item.columns;
      if (item.kind !== 'message' || direction !== 'in' || shownFrom !== undefined) continue;
      const found = await files.below(String(rawKey));
      await files.remove(found.map(({ key }) => key));
      gone += found.length;
      // What is cut stands nowhere else any more.
      if (hasHtml || cut) await estate.replace(item, { ...item.columns, hasHtml: false, cut: false });
    }
  return gone;
}
