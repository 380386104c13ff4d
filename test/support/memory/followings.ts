import type { Followings, Visits } from '#actions/case/ports.ts';
import type { Following, Seen } from '#domain/case/following.ts';
import type { MemoryTable } from './table.ts';
import { type ExpectingWrite, writeAll } from './transaction.ts';

export class MemoryFollowings implements Followings {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async of(who: string): Promise<readonly Following[]> {
    return this.table.followings
      .all()
      .filter((one) => one.who === who)
      .toSorted((one, other) => one.caseNumber - other.caseNumber);
  }

  async put(following: Following): Promise<void> {
    writeAll([memoryFollowingWrite(following, this.table)]);
  }

  async remove(key: Pick<Following, 'caseNumber' | 'who'>): Promise<void> {
    this.table.followings.delete(keyOf(key));
  }
}

export class MemoryVisits implements Visits {
  private readonly table: MemoryTable;
  private readonly visits = new Map<string, string>();

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async seenAt(who: string, caseNumbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return new Map(
      caseNumbers.flatMap((caseNumber) => {
        const seen = this.table.seen.get(keyOf({ who, caseNumber }));
        return seen ? [[caseNumber, seen.seenAt] as const] : [];
      }),
    );
  }

  async saw(seen: Seen): Promise<void> {
    const before = this.table.seen.get(keyOf(seen));
    if (before === undefined || before.seenAt < seen.seenAt) this.table.seen.put(keyOf(seen), seen);
  }

  async lastVisit(who: string): Promise<string | undefined> {
    return this.visits.get(who);
  }

  async visit(who: string, now: Date): Promise<void> {
    this.visits.set(who, now.toISOString());
  }
}

export function memoryFollowingWrite(one: Following, { followings }: MemoryTable): ExpectingWrite {
  const write = () => followings.put(keyOf(one), one);
  return { expectation: 'the following is put', isMet: true, item: `following ${keyOf(one)}`, write };
}

function keyOf({ who, caseNumber }: Pick<Following, 'caseNumber' | 'who'>): string {
  return `${who}\n${caseNumber}`;
}
