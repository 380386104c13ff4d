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

/** Up to which place of a status the raw mails of its cases are gone. */
export interface RetentionMarks {
  find(status: string): Promise<DonePlace | undefined>;
  put(status: string, place: DonePlace): Promise<void>;
  /** All are looked through anew: something that was on hold is not any more. */
  clear(): Promise<void>;
}
