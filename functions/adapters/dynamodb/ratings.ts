import type { Ratings } from '#actions/rating/ports.ts';
import type { Rating, RatingWrites } from '#domain/case/rating.ts';
import type { RatingQuestion } from '#domain/case/rating-round.ts';
import type { CaseTable } from './case-table.ts';
import { type Entities, entities } from './entities.ts';
import { keyOf, readItems } from './point-reads.ts';
import { storedCase } from './stored-case.ts';
import type { ExpectingWrite } from './transaction.ts';

/** What is known of the ratings of a case. */
export class DynamoRatings implements Ratings {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async facts(...[caseNumber, round, day]: Parameters<Ratings['facts']>): ReturnType<Ratings['facts']> {
    const { case: cases, ratingClicks, ratingRound, rating } = this.items;
    const keys = {
      case: keyOf(cases.get({ number: caseNumber })),
      clicks: keyOf(ratingClicks.get({ caseNumber, round })),
      round: keyOf(ratingRound.get({ caseNumber, round })),
      today: keyOf(rating.get({ caseNumber, day })),
    };
    const item = await readItems(this.table, Object.values(keys));
    const found = cases.parse({ Item: item(keys.case) }).data;
    if (!found) return undefined;
    const clicks = ratingClicks.parse({ Item: item(keys.clicks) }).data;
    const mail = ratingRound.parse({ Item: item(keys.round) }).data;
    const today = rating.parse({ Item: item(keys.today) }).data;
    return {
      case: storedCase(found),
      clicks: clicks ?? undefined,
      mail: mail ? { newestMailAt: mail.newestMailAt, firstLinkAt: mail.firstLinkAt } : undefined,
      today: today ? storedRating(today) : undefined,
    };
  }
}

/** Every property is there, as rules expect, whatever the item leaves out. */
export function storedRating(item: StoredRating): Rating {
  return { ...item, comment: item.comment ?? '', agent: item.agent, group: item.group, service: item.service };
}

type Optional = 'comment' | 'agent' | 'group' | 'service';
type StoredRating = Omit<Rating, Optional> & { readonly [Name in Optional]?: string | undefined };

/** The writes of a rating and of clicks: a first version is new, a later one replaces the version before. */
export function ratingWrites({ rating: rated, clicks, firstLink }: RatingWrites, items: Entities): ExpectingWrite[] {
  const writes: ExpectingWrite[] = [];
  if (clicks) {
    const { caseNumber, round, version } = clicks;
    writes.push({
      expectation: `the clicks of case ${caseNumber}, round ${round}, have version ${version - 1}`,
      write:
        version === 1
          ? items.ratingClicks.create(clicks)
          : items.ratingClicks.put(clicks).where((stored, { eq }) => eq(stored.version, version - 1)),
    });
  }
  if (firstLink) {
    const { caseNumber, round, at: firstLinkAt } = firstLink;
    writes.push({
      expectation: 'the first link was opened',
      kind: 'Update',
      write: items.ratingRound.upsert({ caseNumber, round }).add({ version: 1 }).set({ firstLinkAt }),
    });
  }
  if (rated) {
    const { caseNumber, day, version } = rated;
    writes.push({
      expectation: `the rating of case ${caseNumber} on ${day} has version ${version - 1}`,
      write:
        version === 1
          ? items.rating.create(rated)
          : items.rating.put(rated).where((stored, { eq }) => eq(stored.version, version - 1)),
    });
    writes.push({
      expectation: 'the round is answered',
      kind: 'Update',
      write: items.ratingRound
        .upsert({ caseNumber, round: rated.round })
        .add({ version: 1 })
        .ifNotExists({ answeredAt: rated.at }),
    });
  }
  return writes;
}

/** Notes that a round is asked of, and when last; who was responsible when it first was stays. */
export async function noteAsked({ caseNumber, round, asked }: RatingQuestion, items: Entities): Promise<void> {
  await items.ratingRound
    .upsert({ caseNumber, round })
    .add({ version: 1 })
    .set({ newestMailAt: asked.at })
    .ifNotExists({ asked })
    .go();
}
