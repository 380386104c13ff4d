import type { InboundMessage } from '#domain/case/message.ts';
import { type IndexPorts, indexCase } from './index-words.ts';
import type { WordRebuilding } from './word-ports.ts';

export interface RebuildWordsPorts extends IndexPorts {
  readonly rebuilding: WordRebuilding;
  now(): Date;
}

/** How far the index is built anew. */
export interface RebuiltWords {
  /** cases: the new words are being stored · sweep: they are sought in, and the old ones are being removed */
  readonly at: 'cases' | 'sweep' | 'done';
  /** Cases that are done, and all. */
  readonly done: number;
  readonly of: number;
}

/** Side by side; after each such step the way is marked from which an interrupted rebuilding goes on. */
const together = 8;

/**
 * A step of building the index of words anew (CASE-15), as long as it may take: beside the words that are sought in, which it then
 * takes the place of. Cases may change meanwhile. Asked again, it goes on where it was.
 * @param begins whether something is to be begun where nothing was.
 */
export async function rebuildWords(
  { begins, seconds }: { readonly begins: boolean; readonly seconds: number },
  ports: RebuildWordsPorts,
): Promise<RebuiltWords> {
  const { rebuilding, now, wordIndex } = ports;
  const end = now().getTime() + seconds * 1000;
  const of = await rebuilding.lastNumber();
  const left = await rebuilding.old();
  const begun = (await rebuilding.begun()) ?? (begins && !left ? await rebuilding.begin() : undefined);
  const until = { of, hasTime: () => now().getTime() < end };
  if (begun) {
    const { generation } = begun;
    const built = await inStrides(begun.doneTo, until, async (numbers, doneTo) => {
      const done = await Promise.all(numbers.map((number) => rebuildCase(number, generation, until.hasTime, ports)));
      return done.every(Boolean) && rebuilding.reached(generation, doneTo);
    });
    if (built < of) return { at: 'cases', done: built, of };
    await rebuilding.finish(generation);
  }
  const old = await rebuilding.old();
  if (!old) return { at: 'done', done: of, of };
  const swept = await inStrides(old.doneTo, until, async (numbers, doneTo) => {
    await Promise.all(numbers.map((number) => wordIndex.remove(old.generation, number)));
    await rebuilding.swept(old.generation, doneTo);
    return true;
  });
  if (swept < of) return { at: 'sweep', done: swept, of };
  await rebuilding.swept(old.generation, undefined);
  return { at: 'done', done: of, of };
}

/** A merged case is built with the one that goes on for it. A mail that cannot be read whole holds nothing up. */
async function rebuildCase(
  number: number,
  generation: number,
  hasTime: () => boolean,
  ports: RebuildWordsPorts,
): Promise<boolean> {
  if ((await ports.cases.load(number))?.mergedInto !== undefined) {
    await ports.wordIndex.remove(generation, number);
    return true;
  }
  const texts = { newText: (message: InboundMessage) => ports.texts.newText(message).catch(() => undefined) };
  return indexCase(number, generation, { ...ports, texts }, hasTime);
}

/** Works on numbers while there is time, and marks the way. @returns up to where it is done */
async function inStrides(
  from: number,
  { of, hasTime }: { readonly of: number; hasTime(): boolean },
  work: (numbers: readonly number[], doneTo: number) => Promise<boolean>,
): Promise<number> {
  let done = from;
  while (done < of && hasTime()) {
    const to = Math.min(done + together, of);
    const numbers = Array.from({ length: to - done }, (_, index) => done + 1 + index);
    if (!(await work(numbers, to))) return done;
    done = to;
  }
  return done;
}
