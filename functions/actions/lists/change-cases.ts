import { StaleFacts } from '#actions/words/stale-facts.ts';
import { causeOf } from '#actions/work/cause-of.ts';
import { type Asked as AskedOfCase, type ChangePorts, changeCase } from '#actions/work/change-case.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import type { Case } from '#domain/case/case.ts';
import {
  type BulkWish,
  bulkChanged,
  lackingOf,
  takenBack,
  takenBackUntil,
  type Undo,
  undoOf,
} from '#domain/lists/bulk-change.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** What is to become of one case of several. */
export interface AskedChange extends BulkWish {
  readonly number: number;
  /** The one that the caller has seen; any when undefined. */
  readonly version?: number | undefined;
  readonly mergeInto?: number | undefined;
  readonly acrossCustomers?: boolean | undefined;
  /** Whether it undoes the caller's own change. */
  readonly takesBack?: true | undefined;
}

export interface ChangedCases {
  readonly done: readonly { readonly number: number; readonly version: number; readonly undo: Undo | undefined }[];
  /** What could not be done, and why. */
  readonly failed: readonly { readonly number: number; readonly type: string; readonly problem: string }[];
}

type Outcome = { readonly done: ChangedCases['done'][number] } | { readonly failed: ChangedCases['failed'][number] };

const atOnce = 8;

/**
 * Changes several cases, each by itself and by the version that was seen of it: what cannot be done is told, the rest is done, and told
 * how to undo it (CONS-11). What is so already counts as done, so asking again is safe.
 * @throws Refusal change-wrong when a case is named twice; whatever broke, after the rest was done.
 */
export async function changeCases(
  { who, changes }: { readonly who: string; readonly changes: readonly AskedChange[] },
  ports: ChangePorts,
): Promise<ChangedCases> {
  if (new Set(changes.map(({ number }) => number)).size < changes.length)
    throw new Refusal('change-wrong', 'A case stands twice among the changes.');
  const outcomes = new Map<number, Outcome>();
  const [merges, others] = [true, false].map((isMerge) =>
    changes.filter(({ mergeInto }) => (mergeInto !== undefined) === isMerge),
  );
  const change = async (one: AskedChange) => outcomes.set(one.number, await outcomeOf({ ...one, who }, ports));
  for (let from = 0; from < (others?.length ?? 0); from += atOnce)
    await allSettled((others ?? []).slice(from, from + atOnce).map(change));
  // Each merge changes the case that goes on.
  for (const one of merges ?? []) await change(one);
  const all = changes.flatMap(({ number }) => outcomes.get(number) ?? []);
  return {
    done: all.flatMap((one) => ('done' in one ? [one.done] : [])),
    failed: all.flatMap((one) => ('failed' in one ? [one.failed] : [])),
  };
}

/** @throws the first that broke, when none is under way any more. */
async function allSettled(running: readonly Promise<unknown>[]): Promise<void> {
  const broken = (await Promise.allSettled(running)).find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
}

type Asked = AskedChange & { readonly who: string };

async function outcomeOf(asked: Asked, ports: ChangePorts): Promise<Outcome> {
  const { number } = asked;
  try {
    return { done: { number, ...(await changed(asked, ports)) } };
  } catch (error) {
    if (error instanceof StaleFacts)
      return { failed: { number, type: 'busy', problem: 'Others change it at this very moment: try again.' } };
    if (!(error instanceof Refusal)) throw error;
    const found = await ports.cases.load(number);
    if (found && isSo(asked, found)) return { done: { number, version: found.version, undo: undefined } };
    return { failed: { number, type: error.code, problem: error.message } };
  }
}

/** Who asks again is not told of their own change. */
function isSo({ mergeInto, ...asked }: Asked, found: Case): boolean {
  if (mergeInto !== undefined || found.mergedInto !== undefined) return found.mergedInto === mergeInto;
  const wish = wishOf(asked);
  return isSomething(wish) && !isSomething(lackingOf(found, wish));
}

type Changed = Omit<ChangedCases['done'][number], 'number'>;

function changed(asked: Asked, ports: ChangePorts): Promise<Changed> {
  const wish = wishOf(asked);
  if (asked.mergeInto !== undefined) return merged(asked, asked.mergeInto, wish, ports);
  if (!isSomething(wish)) throw new Refusal('change-wrong', 'Nothing of the case would change.');
  return asked.takesBack ? undone(asked, wish, ports) : reworked(asked, wish, ports);
}

async function merged(asked: Asked, into: number, wish: BulkWish, ports: ChangePorts): Promise<Changed> {
  if (isSomething(wish)) throw new Refusal('change-wrong', 'A case that is merged is not changed otherwise.');
  const { acrossCustomers = false } = asked;
  const { before, after } = await mergeCase({ ...ofCase(asked), into, acrossCustomers }, ports);
  return { version: (after ?? before).version, undo: undefined };
}

async function reworked(asked: Asked, wish: BulkWish, ports: ChangePorts): Promise<Changed> {
  const cause = causeOf(asked, ports);
  let undo: Undo | undefined;
  const { before, after } = await changeCase(
    ofCase(asked),
    (found, configuration) => {
      const mailsAt = takenBackUntil(cause.at, configuration.settings);
      const change = bulkChanged(found, wish, { ...cause, mailsAt }, configuration);
      undo = undoOf(change, wish, configuration);
      return change;
    },
    ports,
  );
  return { version: (after ?? before).version, undo };
}

async function undone(asked: Asked, wish: BulkWish, ports: ChangePorts): Promise<Changed> {
  const { number, version } = asked;
  if (version === undefined) throw new Refusal('change-wrong', 'What is taken back is named by its version.');
  const cause = causeOf(asked, ports);
  const { before, after } = await changeCase(
    ofCase(asked),
    async (found, configuration) => {
      const events = await ports.cases.eventsSince(number, version - 1);
      return takenBack(found, wish, events, cause, configuration);
    },
    ports,
  );
  return { version: (after ?? before).version, undo: undefined };
}

function ofCase({ number: caseNumber, who, version: expectedVersion }: Asked): AskedOfCase {
  return { caseNumber, who, expectedVersion };
}

function wishOf({ status, agent, group, priority }: BulkWish): BulkWish {
  return { status, agent, group, priority };
}

function isSomething(wish: BulkWish): boolean {
  return Object.values(wish).some((value) => value !== undefined);
}
