import type { HeldMail } from '#actions/intake/ports.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';

/** What is old, by when it came or ended: each is read by its place in time, and nothing else. */
export interface Aged {
  /** Cases of a status whose newest message is older, the oldest first. @param after only those behind this place */
  casesBefore(
    status: string,
    cutoff: string,
    after: DonePlace | undefined,
    limit: number,
  ): Promise<readonly DonePlace[]>;
  /** Held mails that came before, the oldest first. @param after id and time of the last one that was seen */
  heldBefore(
    cutoff: string,
    after: Pick<HeldMail, 'at' | 'id'> | undefined,
    limit: number,
  ): Promise<readonly Pick<HeldMail, 'at' | 'id' | 'from' | 'rawKey'>[]>;
}

/** Closed cases by the day on which they closed, as each is written when it closes: their raw mails have their turn in this order. */
export interface ClosedCases {
  /** Numbers of a day, in an order that stays. @param after only those behind it */
  on(day: string, after: number | undefined, limit: number): Promise<readonly number[]>;
  put(all: readonly { readonly day: string; readonly number: number }[]): Promise<void>;
  remove(one: { readonly day: string; readonly number: number }): Promise<void>;
}

/** How far the walk through the days is. */
export interface RawMailMark {
  /** The first one that was not looked through to its end. */
  readonly day: string;
  /** While cases that closed before days were written are given theirs: how far that is. */
  readonly listing: { readonly list: string; readonly after: DonePlace | undefined } | undefined;
}

export interface RawMailMarks {
  /** @returns undefined before the first walk */
  find(): Promise<RawMailMark | undefined>;
  put(mark: RawMailMark): Promise<void>;
}
