import type { EntityItem } from 'electrodb';
import type { Followings } from '#actions/case/ports.ts';
import type { Following } from '#domain/case/following.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';

const daysKept = 120;

/** Each stands twice: by the person, and beside the case. */
export class DynamoFollowings implements Followings {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async of(who: string): Promise<readonly Following[]> {
    const { data } = await this.items.following.query.ofPerson({ who }).go({ pages: 'all', consistent: true });
    return data.map(storedFollowing);
  }

  async put(following: Following): Promise<void> {
    await transact(this.table.client, followingWrites(following, this.items));
  }

  async remove(key: Pick<Following, 'caseNumber' | 'who'>): Promise<void> {
    const { following, follower } = this.items;
    await transact(this.table.client, [
      { expectation: 'nobody follows it', kind: 'Delete', write: following.delete(key) },
      { expectation: 'nobody stands beside it', kind: 'Delete', write: follower.delete(key) },
    ]);
  }
}

/** The writes of one that is new, or that a newer mention replaces. */
export function followingWrites(one: Following, { following, follower }: Entities): ExpectingWrite[] {
  const expiresAt = Math.floor(Date.parse(one.since) / 1000) + daysKept * 24 * 60 * 60;
  const item = { ...one, mention: one.mention && { ...one.mention }, expiresAt };
  return [
    { expectation: 'the following is put', write: following.put(item) },
    { expectation: 'the follower is put', write: follower.put(item) },
  ];
}

export function storedFollowing({
  caseNumber,
  who,
  since,
  mention,
}: EntityItem<Entities['following' | 'follower']>): Following {
  return { caseNumber, who, since, mention };
}
