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

/** A walk through the closed cases of a status, for their raw mails. */
export interface RawMailWalk {
  /** Cases that are over since then have their turn in it. */
  readonly cutoff: string;
  /** The cutoff of the walk before: whatever was over then had its turn. */
  readonly done: string | undefined;
  /** The last case that it came to; undefined when it came to its end. */
  readonly after: DonePlace | undefined;
}

/** How far the newest walk of each status is. */
export interface RetentionMarks {
  find(status: string): Promise<RawMailWalk | undefined>;
  put(status: string, walk: RawMailWalk): Promise<void>;
  /** All are looked through anew: something that was on hold is not any more. */
  clear(): Promise<void>;
}
