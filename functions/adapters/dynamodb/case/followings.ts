import type { EntityItem } from 'electrodb';
import type { Followings } from '#actions/case/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Following } from '#domain/case/following.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
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

  async follow(one: Following): Promise<void> {
    const { following, follower } = this.items;
    const item = followingItem(one);
    try {
      await transact(this.table.client, [
        { expectation: 'nobody follows it yet', write: following.create(item) },
        { expectation: 'the follower is put', write: follower.put(item) },
      ]);
    } catch (error) {
      if (!(error instanceof StaleFacts)) throw error;
    }
  }

  async read({ caseNumber, who, since: seen }: Following): Promise<void> {
    await this.items.following
      .patch({ caseNumber, who })
      .remove(['mention'])
      .where(({ since }, { eq }) => eq(since, seen))
      .go()
      .catch(conditionFailed(undefined));
  }

  async remove(key: Pick<Following, 'caseNumber' | 'who'>): Promise<void> {
    await transact(this.table.client, unfollowedWrites(key, this.items));
  }
}

/** The writes of one that is new, or that a newer mention replaces. */
export function followingWrites(one: Following, { following, follower }: Entities): ExpectingWrite[] {
  const item = followingItem(one);
  return [
    { expectation: 'the following is put', write: following.put(item) },
    { expectation: 'the follower is put', write: follower.put(item) },
  ];
}

/** The writes of one that is no more. */
export function unfollowedWrites(
  key: Pick<Following, 'caseNumber' | 'who'>,
  { following, follower }: Entities,
): ExpectingWrite[] {
  return [
    { expectation: 'nobody follows it', kind: 'Delete', write: following.delete(key) },
    { expectation: 'nobody stands beside it', kind: 'Delete', write: follower.delete(key) },
  ];
}

function followingItem(one: Following) {
  const expiresAt = Math.floor(Date.parse(one.since) / 1000) + daysKept * 24 * 60 * 60;
  return { ...one, mention: one.mention && { ...one.mention }, expiresAt };
}

export function storedFollowing({
  caseNumber,
  who,
  since,
  mention,
}: EntityItem<Entities['following' | 'follower']>): Following {
  return { caseNumber, who, since, mention };
}
