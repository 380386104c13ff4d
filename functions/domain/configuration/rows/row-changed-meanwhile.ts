import { Refusal } from '#domain/words/refusal.ts';
import type { PlainRow } from './rows-in-effect.ts';

/** A row as it is now, for who has changed another version of it. */
export interface RowNow {
  /** Undefined for one that is no more. */
  readonly columns: PlainRow | undefined;
  readonly version: number;
  readonly changedBy: string | undefined;
  readonly changedAt: string | undefined;
}

/** Somebody else changed the row since it was read: nothing was saved (CASE-12). */
export class RowChangedMeanwhile extends Refusal {
  readonly now: RowNow;

  constructor(message: string, now: RowNow) {
    super('changed-meanwhile', message);
    this.now = now;
  }
}
