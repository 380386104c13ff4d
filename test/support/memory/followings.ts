import type { Followings, Visits } from '#actions/case/ports.ts';
import type { Following, Seen } from '#domain/case/following.ts';
import type { MemoryTable } from './table.ts';
import type { ExpectingWrite } from './transaction.ts';

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

  async follow(following: Following): Promise<void> {
    if (!this.table.followings.has(keyOf(following))) this.table.followings.put(keyOf(following), following);
  }

  async read({ mention, ...one }: Following): Promise<void> {
    const found = this.table.followings.get(keyOf(one));
    if (found?.since === one.since) this.table.followings.put(keyOf(one), one);
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

export function memoryUnfollowedWrite(
  one: Pick<Following, 'caseNumber' | 'who'>,
  { followings }: MemoryTable,
): ExpectingWrite {
  const write = () => followings.delete(keyOf(one));
  return { expectation: 'nobody follows it', isMet: true, item: `following ${keyOf(one)}`, write };
}

export function memoryFollowingWrite(one: Following, { followings }: MemoryTable): ExpectingWrite {
  const write = () => followings.put(keyOf(one), one);
  return { expectation: 'the following is put', isMet: true, item: `following ${keyOf(one)}`, write };
}

function keyOf({ who, caseNumber }: Pick<Following, 'caseNumber' | 'who'>): string {
  return `${who}\n${caseNumber}`;
}
