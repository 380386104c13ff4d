import { createHash } from 'node:crypto';
import { RefusedError } from '../cloud/asked-function.ts';
import { PlainError } from '../text/command-line.ts';
import { ProgressLine } from '../text/progress-line.ts';
import { answers, type Importer, uploadMail } from './importer.ts';
import { byTime, oldCaseOf } from './old-case-of.ts';
import type { Remarks } from './remarks.ts';
import type { Source, SourceCase, SourceMessage } from './source.ts';

export interface Counts {
  /** Cases that are new, that got more messages, and that were whole before. */
  readonly cases: number;
  readonly added: number;
  readonly known: number;
  readonly messages: number;
}

interface Run {
  readonly importer: Importer;
  readonly remarks: Remarks;
  readonly who: string;
  readonly isDry: boolean;
}

type Done = { readonly kind: 'cases' | 'added' | 'known' | 'left'; readonly messages: number };

/** So many cases at once: one waits for AWS while others are read. */
const atOnce = 4;
const keysAtOnce = 100;

/** Imports what a source has, or only reads it. Again it goes on where it was. */
export async function runImport(source: Source, run: Run): Promise<Counts> {
  const counts = { cases: 0, added: 0, known: 0, messages: 0 };
  const progress = new ProgressLine();
  let seen = 0;
  const cases = source.cases()[Symbol.asyncIterator]();
  // Folders and files are read by one at a time: their readers keep what they read last.
  let reading: Promise<unknown> = Promise.resolve();
  const nextCase = () => {
    const next = reading.then(() => cases.next());
    reading = next.catch(() => undefined);
    return next;
  };
  const worker = async () => {
    for (let one = await nextCase(); !one.done; one = await nextCase()) {
      const { kind, messages } = await takeCase(one.value, run);
      if (kind !== 'left') counts[kind]++;
      counts.messages += messages;
      progress.tell(`${++seen} of ${source.size} cases, ${counts.messages} messages`);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    progress.end();
  }
  return counts;
}

async function takeCase(one: SourceCase, run: Run): Promise<Done> {
  const { importer, remarks, who, isDry } = run;
  const finishKey = nameOfAll(one);
  const known = await knownOf([finishKey, ...one.messages.map(({ key }) => key)], importer);
  if (known.has(finishKey)) return { kind: 'known', messages: 0 };
  const missing = byTime(one.messages.filter(({ key }) => !known.has(key)));
  let number = one.messages.map(({ key }) => known.get(key)).find((found) => found !== undefined);
  const wasThere = number !== undefined;
  if (isDry) {
    for (const message of missing) await message.raw();
    return { kind: wasThere ? 'added' : 'cases', messages: missing.length };
  }
  const old = await oldCaseOf(one);
  let messages = 0;
  try {
    for (const message of missing) {
      const imported = await importOne(message, number ?? old, one, importer);
      if (imported.outcome === 'elsewhere')
        remarks.leaveOut(message.place, `This mail is in case ${imported.caseNumber} already.`);
      else number = imported.caseNumber;
      if (imported.outcome === 'imported') messages++;
      if (imported.withoutCustomer !== undefined)
        remarks.tell(one.name, `Case ${imported.caseNumber} has no customer: ${imported.withoutCustomer}`);
    }
    if (number === undefined) return { kind: 'left', messages };
    const finish = { command: 'finish-case', caseNumber: number, key: finishKey, last: old.last, who } as const;
    await importer.ask(finish, answers.finished);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw new PlainError(`${one.name}: ${wordsOf(error)}`);
    remarks.leaveOut(one.name, error.message);
    return { kind: 'left', messages };
  }
  return { kind: wasThere ? 'added' : 'cases', messages };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function importOne(
  message: SourceMessage,
  to: number | Awaited<ReturnType<typeof oldCaseOf>>,
  { head }: SourceCase,
  importer: Importer,
) {
  const uploadId = await uploadMail(await message.raw(), importer);
  const { key, direction, at, by } = message;
  const asked = {
    ...({ command: 'import-message', isMail: head.from === 'mail', uploadId } as const),
    message: { key, direction, at, by },
    case: typeof to === 'number' ? to : { ...to, participants: [...to.participants], ...answersOf(to) },
  };
  return (await importer.ask(asked, answers.imported)).imported;
}

function answersOf({ answers: newest }: Awaited<ReturnType<typeof oldCaseOf>>) {
  return { answers: newest && { ...newest, references: [...newest.references] } };
}

async function knownOf(keys: readonly string[], importer: Importer): Promise<ReadonlyMap<string, number>> {
  const known = new Map<string, number>();
  for (let first = 0; first < keys.length; first += keysAtOnce) {
    const some = keys.slice(first, first + keysAtOnce);
    const { found } = await importer.ask({ command: 'find-imported', keys: some }, answers.found);
    for (const [key, number] of Object.entries(found)) known.set(key, number);
  }
  return known;
}

/** Another one when a later export has more of the case. */
function nameOfAll({ messages }: SourceCase): string {
  const keys = messages.map(({ key }) => key).toSorted();
  return `all/${createHash('sha256').update(keys.join('\n')).digest('base64url')}`;
}
