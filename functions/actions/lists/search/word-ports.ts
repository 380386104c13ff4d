import type { Case } from '#domain/case/case.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';
import type { CaseWord } from '#domain/lists/search/case-words.ts';

/** Which generation of the index is sought in, and which one is being built beside it. */
export interface Generations {
  readonly current: number;
  readonly building?: number | undefined;
}

/** What brought words to a case: a message, or another case that was merged into it. */
export interface WordSource {
  /** Names it within the index. */
  readonly name: string;
  readonly of: Pick<MessageKey, 'caseNumber'> & Partial<MessageKey>;
}

/** Words of a case beside those of its messages. */
export interface HeadWords {
  /** Stems of its subject. */
  readonly subject: readonly string[];
  /** Which version of the case they are of. */
  readonly version: number;
}

/** Words of a case beside those of its messages, as they are stored. */
export interface KnownHead extends HeadWords {
  /** Stems that were stored beside those of the subject. */
  readonly others: readonly string[];
}

/** Words of a case beside those of its messages that are to be stored. */
export interface NewHead extends HeadWords {
  /** Stems beside those of the subject that are not stored yet. */
  readonly others: readonly CaseWord[];
  /** As it was known. */
  readonly before: KnownHead | undefined;
}

/** What the index knows of a case. */
export interface KnownWords {
  readonly head: KnownHead | undefined;
  /** Names of the sources that are done; of very many the newest. */
  readonly sources: ReadonlySet<string>;
  /** Stems that are stored, beside those of the subject. */
  readonly stems: ReadonlySet<string>;
}

/** Words of cases, as they are written. Every write may be done again. */
export interface WordIndex {
  generations(): Promise<Generations>;
  /** @param all whether all sources are read; of very many else the newest: what others brought is written anew, which does no harm. */
  known(generation: number, caseNumber: number, all: boolean): Promise<KnownWords>;
  /** Stores words, and then that the source is done. @param head stored in the same requests, as `putHead` does. */
  add(
    generation: number,
    caseNumber: number,
    source: WordSource,
    words: readonly CaseWord[],
    head?: NewHead,
  ): Promise<void>;
  /**
   * Stores the words of a case's subject instead of those of an older version, and others beside them. Where a newer version was
   * stored meanwhile, that one stays.
   */
  putHead(generation: number, caseNumber: number, head: NewHead): Promise<void>;
  /** Removes all that a case is found by. */
  remove(generation: number, caseNumber: number): Promise<void>;
}

/** A case that has a word. */
export interface WordHit {
  readonly number: number;
  readonly stem: string;
  readonly place: CaseWord['place'];
  /** The message that brought it. */
  readonly message?: MessageKey | undefined;
}

/** The subject's hits first, then the newest cases. */
export interface WordHits {
  readonly hits: readonly WordHit[];
  /** Whether there are no more. */
  readonly isAll: boolean;
}

/** Words of cases, as they are sought. */
export interface WordSearch {
  generations(): Promise<Generations>;
  withStem(generation: number, stem: string, limit: number): Promise<WordHits>;
  /** Of each stem that begins so the first ones; of very many stems some. */
  beginning(generation: number, beginning: string, limit: number): Promise<WordHits>;
  /** Which of these cases have one of the stems. */
  among(generation: number, stems: readonly string[], numbers: readonly number[]): Promise<readonly WordHit[]>;
}

/** Messages by their keys, in one request; those that are gone are left out. */
export interface MessageReading {
  messages(keys: readonly MessageKey[]): Promise<readonly (InboundMessage | OutboundMessage | Note)[]>;
}

/** What is needed for the words of one message. */
export interface MessageToIndex {
  readonly generations: Generations;
  /** Undefined when the message or its case is gone. */
  readonly found: { readonly case: Case; readonly message: InboundMessage | OutboundMessage | Note } | undefined;
}

/** Reads it in one request. Consistent. */
export interface MessagesToIndex {
  messageToIndex(key: MessageKey): Promise<MessageToIndex>;
}

/** The newly written words of a mail whose item holds only their beginning. */
export interface WholeTexts {
  newText(message: InboundMessage): Promise<string | undefined>;
}

/** Hands over that words of a case, or of one message of it, are to be looked at. */
export interface WordQueue {
  enqueue(work: WordWork): Promise<void>;
}

export interface WordWork {
  readonly caseNumber: number;
  /** All of the case when missing. */
  readonly message?: Pick<MessageKey, 'at' | 'id'> | undefined;
}

/** Building of the whole index anew, for people: how far it is. */
export interface WordRebuilding {
  /** Begins a new generation, or goes on with the one that somebody else has begun. */
  begin(): Promise<GenerationWay>;
  /** What was begun and is not yet sought in. */
  begun(): Promise<GenerationWay | undefined>;
  /** @returns false when it is sought in already: somebody else was faster. */
  reached(generation: number, doneTo: number): Promise<boolean>;
  /** It is sought in from then on, and the one before is old. */
  finish(generation: number): Promise<void>;
  /** What was sought in before and is not yet removed. */
  old(): Promise<GenerationWay | undefined>;
  /** @param doneTo undefined when all of it is removed. */
  swept(generation: number, doneTo: number | undefined): Promise<void>;
  /** The newest case's number. */
  lastNumber(): Promise<number>;
}

export interface GenerationWay {
  readonly generation: number;
  /** Number of the case up to which the work is done. */
  readonly doneTo: number;
}
