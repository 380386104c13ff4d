import { isOverSince } from '#domain/privacy/retention.ts';
import { pagesOf } from './case-holdings.ts';
import { isHeld } from './is-held.ts';
import type { RetentionPorts, RetentionRun } from './retention-run.ts';

const atOnce = 25;

/**
 * Mails of closed cases as they came go; what was written, and files, stay in the case. A mark for each status says how far it is done:
 * every case is looked at once.
 */
export async function eraseRawMails(
  statuses: readonly string[],
  cutoff: string,
  run: RetentionRun,
  ports: RetentionPorts,
): Promise<void> {
  for (const status of statuses) {
    let after = await ports.marks.find(status);
    for (;;) {
      const places = await ports.aged.casesBefore(status, cutoff, after, atOnce);
      for (const place of places) {
        if (!run.hasTime()) return;
        const about = await ports.cases.load(place.number);
        if (about && isOverSince(about, cutoff) && !(await isHeld(about, ports.holds)))
          for (const number of [...about.merged, about.number]) run.count({ files: await eraseRaw(number, ports) });
        after = place;
        await ports.marks.put(status, place);
      }
      if (places.length < atOnce) break;
    }
  }
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
