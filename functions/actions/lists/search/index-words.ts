import type { CaseReading, WholeCases } from '#actions/case/ports.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import { type Case, mostMerged } from '#domain/case/case.ts';
import type { InboundMessage, Note, OutboundMessage } from '#domain/case/message.ts';
import {
  type CaseWord,
  subjectStems,
  textOf,
  wordsOfCase,
  wordsOfMerged,
  wordsOfMessage,
} from '#domain/lists/search/case-words.ts';
import type {
  Generations,
  KnownWords,
  MessagesToIndex,
  MessageToIndex,
  NewHead,
  WholeTexts,
  WordIndex,
  WordSource,
  WordWork,
} from './word-ports.ts';

export interface IndexPorts {
  readonly cases: Pick<CaseReading, 'load'>;
  readonly messagesToIndex: MessagesToIndex;
  readonly wholeCases: WholeCases;
  readonly lists: Pick<CaseLists, 'cases'>;
  readonly wordIndex: WordIndex;
  readonly texts: WholeTexts;
}

/**
 * Stores the words that a case is to be found by (CASE-15): of one message when the work names it, or all that are missing. Words of a
 * case that was merged are those of the case that goes on for it. What is there already is not written again, so that the same work
 * may come twice, late, or in another order.
 */
export async function indexWords({ caseNumber, message }: WordWork, ports: IndexPorts): Promise<void> {
  if (message) return indexMessage(await ports.messagesToIndex.messageToIndex({ caseNumber, ...message }), ports);
  for (const generation of generationsIn(await ports.wordIndex.generations()))
    await indexCase(caseNumber, generation, ports);
}

function generationsIn({ current, building }: Generations): readonly number[] {
  return building === undefined ? [current] : [current, building];
}

/**
 * Stores all words of a case that are missing in a generation. Of one that is gone, or was merged, nothing stays.
 * @param hasTime looked at before each message. @returns whether all is done: else the same again goes on where it was.
 */
export async function indexCase(
  number: number,
  generation: number,
  ports: IndexPorts,
  hasTime: () => boolean = () => true,
): Promise<boolean> {
  const whole = await ports.wholeCases.whole(number);
  if (whole) {
    const merged = await ports.lists.cases(whole.case.merged);
    const sources = [...merged.map(ofMerged), ...whole.messages.map((message) => ofMessage(message, ports))];
    const known = await ports.wordIndex.known(generation, whole.case.number, true);
    if (!(await addSources(whole.case, sources, { generation, known, hasTime }, ports))) return false;
  }
  if (whole?.case.number !== number) await ports.wordIndex.remove(generation, number);
  return true;
}

async function indexMessage({ generations, found }: MessageToIndex, ports: IndexPorts): Promise<void> {
  const goingOn = await caseFor(found?.case, ports);
  if (!found || !goingOn) return;
  const sources = [ofMessage(found.message, ports)];
  for (const generation of generationsIn(generations)) {
    const known = await ports.wordIndex.known(generation, goingOn.number, false);
    await addSources(goingOn, sources, { generation, known, hasTime: () => true }, ports);
  }
}

/** The case, or the one that goes on for it (CASE-14). */
async function caseFor(about: Case | undefined, { cases }: IndexPorts): Promise<Case | undefined> {
  let found = about;
  for (let steps = 0; found?.mergedInto !== undefined && steps < mostMerged; steps++)
    found = await cases.load(found.mergedInto);
  return found;
}

/** A source, and its words when they are needed. */
interface Wordy extends WordSource {
  words(to: Case): Promise<readonly CaseWord[]> | readonly CaseWord[];
}

interface Into {
  readonly generation: number;
  readonly known: KnownWords;
  hasTime(): boolean;
}

/** @returns whether there was time for all. */
async function addSources(
  to: Case,
  sources: readonly Wordy[],
  { generation, known, hasTime }: Into,
  { wordIndex }: IndexPorts,
): Promise<boolean> {
  const stems = new Set(known.stems);
  /** Each once; those that the case has already are left out. */
  const missing = (words: readonly CaseWord[]) =>
    words.filter(({ stem, place }) => {
      const isMissing = place !== 'subject' && !stems.has(stem);
      if (isMissing) stems.add(stem);
      return isMissing;
    });
  let head = changedHead(to, missing(wordsOfCase(to)), known);
  const left = sources.filter(({ name }) => !known.sources.has(name));
  // It goes along with the first one.
  if (head && left.length === 0) await wordIndex.putHead(generation, to.number, head);
  for (const { name, of, words } of left) {
    if (!hasTime()) return false;
    await wordIndex.add(generation, to.number, { name, of }, missing(await words(to)), head);
    head = undefined;
  }
  return true;
}

/** @returns undefined when it is stored as it is. */
function changedHead(about: Case, others: readonly CaseWord[], { head }: KnownWords): NewHead | undefined {
  const subject = subjectStems(about);
  const isSame = head?.subject.length === subject.length && subject.every((stem) => head.subject.includes(stem));
  return isSame && others.length === 0 ? undefined : { subject, version: about.version, others, before: head };
}

/** Its item holds this much. */
const almostFull = 1400;

function ofMessage(message: InboundMessage | OutboundMessage | Note, { texts }: IndexPorts): Wordy {
  const { caseNumber, at, id } = message;
  return {
    name: `${caseNumber}#${at}#${id}`,
    of: { caseNumber, at, id },
    words: async ({ subject }) => {
      const isCut = message.direction === 'in' && message.cut && message.text.length >= almostFull;
      return wordsOfMessage(message, (isCut ? await texts.newText(message) : undefined) ?? textOf(message), subject);
    },
  };
}

function ofMerged(about: Case): Wordy {
  return { name: String(about.number), of: { caseNumber: about.number }, words: () => wordsOfMerged(about) };
}
