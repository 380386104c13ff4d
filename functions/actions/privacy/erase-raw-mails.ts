import type { Case } from '#domain/case/case.ts';
import { dayAfter, isOverSince, lateDay, overSinceDay } from '#domain/privacy/retention.ts';
import { pagesOf } from './case-holdings.ts';
import { isHeld } from './is-held.ts';
import { listClosedCases } from './list-closed-cases.ts';
import type { RetentionPorts, RetentionRun } from './retention-run.ts';

const atOnce = 25;

/**
 * Mails of closed cases as they came go; what was written, and files, stay in the case. Day by day of closing: what a look reads is
 * what falls due, however many are stored. What is on hold in its turn is looked at each day until it is not. As far as time goes: the
 * next look goes on.
 */
export async function eraseRawMails(
  lists: readonly string[],
  cutoff: string,
  run: RetentionRun,
  ports: RetentionPorts,
): Promise<void> {
  const mark = await ports.rawMailMarks.find();
  const isListed = mark !== undefined && mark.listing === undefined;
  const first = isListed ? mark.day : await listClosedCases(lists, mark, run, ports);
  if (first === undefined) return;
  await ports.rawMailMarks.put({ day: first, listing: undefined });
  if (!(await eraseDay(lateDay, cutoff, run, ports))) return;
  // The day of the cutoff is not over yet.
  for (let day = first; day < cutoff.slice(0, 10); day = dayAfter(day)) {
    if (!(await eraseDay(day, cutoff, run, ports))) return;
    await ports.rawMailMarks.put({ day: dayAfter(day), listing: undefined });
  }
}

/** @returns whether all of it had their turn */
async function eraseDay(day: string, cutoff: string, run: RetentionRun, ports: RetentionPorts): Promise<boolean> {
  let after: number | undefined;
  do {
    const numbers = await ports.closedCases.on(day, after, atOnce);
    const cases = await Promise.all(numbers.map((number) => ports.cases.load(number)));
    for (const [index, number] of numbers.entries()) {
      if (!run.hasTime()) return false;
      await takeTurn({ day, number }, cases[index], cutoff, run, ports);
    }
    after = numbers.length < atOnce ? undefined : numbers.at(-1);
  } while (after !== undefined);
  return true;
}

async function takeTurn(
  { day, number }: { readonly day: string; readonly number: number },
  about: Case | undefined,
  cutoff: string,
  run: RetentionRun,
  ports: RetentionPorts,
): Promise<void> {
  const since = about && overSinceDay(about);
  let next: string | undefined;
  // One that was opened again has its day from when it closes anew.
  if (about && since !== undefined) {
    if (!isOverSince(about, cutoff)) next = since;
    else if (!(await eraseRawOf(about, run, ports))) next = lateDay;
  }
  if (next === day) return;
  if (next !== undefined) await ports.closedCases.put([{ day: next, number }]);
  await ports.closedCases.remove({ day, number });
}

/** With those that were merged into it. @returns whether all are gone: not when they are on hold, since before or since now */
async function eraseRawOf(about: Case, run: RetentionRun, ports: RetentionPorts): Promise<boolean> {
  if (await isHeld(about, ports)) return false;
  for (const number of [...about.merged, about.number])
    for await (const { items } of pagesOf({ kind: 'case', number }, undefined, ports.estate))
      for (const item of items) {
        const { direction, rawKey, shownFrom, hasHtml, cut } = item.columns;
        if (item.kind !== 'message' || direction !== 'in' || shownFrom !== undefined) continue;
        const found = await ports.files.below(String(rawKey));
        if (found.length === 0) continue;
        if (await isHeld(about, ports)) return false;
        await ports.files.remove(found.map(({ key }) => key));
        run.count({ files: found.length });
        // What is cut stands nowhere else any more.
        if (hasHtml || cut) await ports.estate.replace(item, { ...item.columns, hasHtml: false, cut: false });
      }
  return true;
}
