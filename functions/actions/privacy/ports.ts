import type { AuditPlace } from '#actions/configuration/ports.ts';
import type { Counts, Erasure, Subject, Way } from '#domain/privacy/erasure.ts';
import type { Held, Hold } from '#domain/privacy/hold.ts';
import type { Place } from '#domain/privacy/place.ts';
import type { Columns, Reference, StoredItem } from '#domain/privacy/stored-item.ts';

/** Items as they are stored, of whatever kind. Each write may be done again. */
export interface Estate {
  /** A page of a place, consistent. @param from undefined for the first one */
  items(
    place: Place,
    from: string | undefined,
  ): Promise<{ readonly items: readonly StoredItem[]; readonly next: string | undefined }>;
  /** Writes what is left of an item. @returns false when it was changed, or went, since it was read. */
  replace(item: StoredItem, left: Columns): Promise<boolean>;
  remove(items: readonly Pick<StoredItem, 'pk' | 'sk'>[]): Promise<void>;
  /** All of them or none: at most a hundred. */
  removeTogether(items: readonly Pick<StoredItem, 'pk' | 'sk'>[]): Promise<void>;
  /** Removes items by what they say; one that is not there is no fault. */
  forget(references: readonly Reference[]): Promise<void>;
  /** Words by which a case is found beside each of these, as they came with it. */
  wordsBeside(words: readonly string[], caseNumber: number): Promise<readonly string[]>;
  /** Numbers of cases that are found by a word of somebody who takes part in them. */
  casesWith(word: string, limit: number): Promise<readonly number[]>;
}

export interface StoredFile {
  readonly key: string;
  readonly size: number;
}

/** Raw mails and attachments. */
export interface Files {
  /** Those whose keys begin so. */
  below(beginning: string): Promise<readonly StoredFile[]>;
  /** One that is gone is no fault. */
  remove(keys: readonly string[]): Promise<void>;
  /** Where it can be had for some minutes. */
  link(key: string): Promise<string>;
}

export interface Holds {
  /** Those of them that are on hold. */
  find(all: readonly Held[]): Promise<readonly Hold[]>;
  all(): Promise<readonly Hold[]>;
  put(hold: Hold): Promise<void>;
  remove(of: Held): Promise<void>;
}

/** The record of erasures. */
export interface Erasures {
  /** How many have begun. */
  turn(): Promise<number>;
  /**
   * That one begins, with the names under which it is to be found.
   * @param turn when it was looked whether one runs
   * @throws StaleFacts when another one began since
   */
  begin(erasure: Erasure, names: readonly string[], turn: number): Promise<void>;
  /**
   * One that runs, as it was read. @returns it as it is stored now
   * @throws StaleFacts when another run saved it, or ended it
   */
  save(erasure: Erasure): Promise<Erasure>;
  /** Newest first. */
  list(limit: number): Promise<readonly Erasure[]>;
  /** Those that did not come to their end. */
  running(): Promise<readonly (Erasure & { readonly subject: Subject; readonly way?: Way | undefined })[]>;
  /** Of who is remembered by one of the names, newest first. */
  named(names: readonly string[]): Promise<readonly Erasure[]>;
}

/** Whoever has the rights to what is known of people: a function that the web does not reach. */
export interface DataKeeper {
  look(subject: Subject): Promise<EstateLook>;
  erase(subject: Subject, who: string): Promise<Omit<Erasure, 'subject' | 'way'>>;
  /** @param from of the page before; undefined for the first one @param who asks for it: the audit tells it */
  exported(subject: Subject, from: ExportPlace | undefined, who: string): Promise<ExportPage>;
  hold(of: Held, reason: string, who: string): Promise<Hold>;
  lift(of: Held, who: string): Promise<void>;
}

/** What is held of a person, in numbers. */
export interface EstateLook {
  readonly counts: Counts;
  /** Whether there is more than could be counted in time. */
  readonly isMore: boolean;
  /** What keeps it from being erased. */
  readonly holds: readonly Hold[];
}

/** What is told of a person of one place: the same that an erasure would remove (OPS-07). */
export interface ExportedPart {
  /** Names it: `cases/42`, `held-mail`; of a place that takes several pages, `cases/42-2` and so on. */
  readonly name: string;
  readonly items: readonly ExportedItem[];
  /** Each can be loaded for some minutes. */
  readonly files: readonly ExportedFile[];
}

export interface ExportedItem {
  readonly kind: string;
  readonly columns: Columns;
}

export interface ExportedFile {
  readonly key: string;
  readonly size: number;
  readonly url: string;
}

/** Where a page begins: in a place, behind an item of it. */
export interface ExportPlace {
  /** Of the audit's entry that tells of this copy: undefined for the first page, which writes it. */
  readonly copy?: AuditPlace | undefined;
  readonly place: number;
  readonly behind?: { readonly sk: string; readonly piece: number } | undefined;
}

export interface ExportPage {
  readonly parts: readonly ExportedPart[];
  /** Continues it; undefined when this was the last page. */
  readonly next: ExportPlace | undefined;
}
