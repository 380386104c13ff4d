import { StaleFacts } from '#actions/words/stale-facts.ts';
import { type Items, requireFit } from './table.ts';

export interface ExpectingWrite {
  readonly expectation: string;
  readonly isMet: boolean;
  /** Names what is written or looked at. */
  readonly item: string;
  write(): void;
}

/** What one transaction of DynamoDB takes. */
const mostWrites = 100;

/**
 * All or none.
 * @throws StaleFacts naming the first expectation that is not met.
 */
export function writeAll(writes: readonly ExpectingWrite[]): void {
  if (writes.length > mostWrites || new Set(writes.map(({ item }) => item)).size < writes.length)
    throw new Error('No transaction can be written so');
  const failed = writes.find(({ isMet }) => !isMet);
  if (failed) throw new StaleFacts(failed.expectation);
  for (const { write } of writes) write();
}

/** A write of an item that is not there yet. */
export function create<Item>(
  expectation: string,
  items: Items<Item>,
  key: string,
  item: NoInfer<Item>,
): ExpectingWrite {
  requireFit(key, item);
  return {
    expectation,
    isMet: !items.has(key),
    item: `${expectation} ${key}`,
    write: () => items.put(key, item),
  };
}
