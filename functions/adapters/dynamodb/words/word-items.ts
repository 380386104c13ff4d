import type { Generations, WordHit, WordSource } from '#actions/lists/search/word-ports.ts';
import type { MessageKey } from '#domain/case/message.ts';
import type { CaseWord } from '#domain/lists/search/case-words.ts';
import type { Key } from '../table/item-key.ts';

/** A stem of a case. Two letters spread the stems over partitions; a subject's come first where the last key is read first. */
export interface WordItem extends Key {
  readonly place: CaseWord['place'];
  readonly message?: string;
}

export function wordKey(generation: number, stem: string, isSubject: boolean, caseNumber: number): Key {
  return { pk: partOf(generation, stem), sk: `${stem}#${isSubject ? 1 : 0}${String(caseNumber).padStart(10, '0')}` };
}

export function wordItem(
  generation: number,
  caseNumber: number,
  { stem, place }: CaseWord,
  of?: WordSource['of'],
): WordItem {
  const message = of?.at === undefined ? {} : { message: `${of.caseNumber}#${of.at}#${of.id}` };
  return { ...wordKey(generation, stem, place === 'subject', caseNumber), place, ...message };
}

/** Where stems that begin so stand. */
export function partOf(generation: number, beginning: string): string {
  return `${generation}#${[...beginning].slice(0, 2).join('')}`;
}

export function hitOf({ sk, place, message }: Record<string, unknown>): WordHit {
  const [stem = '', place10 = ''] = String(sk).split('#');
  const number = Number(place10.slice(1));
  return {
    number,
    stem,
    place: place as WordHit['place'],
    message: message === undefined ? undefined : keyIn(String(message)),
  };
}

function keyIn(message: string): MessageKey {
  const [caseNumber, at = '', ...id] = message.split('#');
  return { caseNumber: Number(caseNumber), at, id: id.join('#') };
}

/** What a case is found by, beside the words: so that it is known, and can be erased. */
export function sourceKey(generation: number, caseNumber: number, name: string): Key {
  return { pk: sourcesOf(generation, caseNumber), sk: name };
}

export function sourcesOf(generation: number, caseNumber: number): string {
  return `${generation}#case#${caseNumber}`;
}

/** Behind the names of all sources. */
export const headName = '~head';

/** @param item as it is stored; undefined before anybody has built anew. */
export function generationsOf(item: Readonly<Record<string, unknown>> | undefined): Generations {
  return { current: Number(item?.current ?? 1), building: item?.building as number | undefined };
}

export const generationsKey: Key = { pk: 'generations', sk: 'generations' };
