import type { Ratings } from '#actions/case-ports.ts';
import type { RatingWrites } from '#domain/rating.ts';
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
    const { case: cases, ratingClicks, rating } = this.items;
    const keys = {
      case: keyOf(cases.get({ number: caseNumber })),
      clicks: keyOf(ratingClicks.get({ caseNumber, round })),
      today: keyOf(rating.get({ caseNumber, day })),
    };
    const item = await readItems(this.table, Object.values(keys));
    const found = cases.parse({ Item: item(keys.case) }).data;
    if (!found) return undefined;
    const clicks = ratingClicks.parse({ Item: item(keys.clicks) }).data;
    const today = rating.parse({ Item: item(keys.today) }).data;
    return {
      case: storedCase(found),
      clicks: clicks ?? undefined,
      today: today ? { ...today, comment: today.comment ?? '', agent: today.agent, group: today.group } : undefined,
    };
  }
}

/** The writes of a rating and of clicks: a first version is new, a later one replaces the version before. */
export function ratingWrites({ rating: rated, clicks }: RatingWrites, items: Entities): ExpectingWrite[] {
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
  if (rated) {
    const { caseNumber, day, version } = rated;
    writes.push({
      expectation: `the rating of case ${caseNumber} on ${day} has version ${version - 1}`,
      write:
        version === 1
          ? items.rating.create(rated)
          : items.rating.put(rated).where((stored, { eq }) => eq(stored.version, version - 1)),
    });
  }
  return writes;
}
