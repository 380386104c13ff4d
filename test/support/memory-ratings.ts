import type { Ratings } from '#actions/case-ports.ts';
import type { RatingWrites } from '#domain/rating.ts';
import type { Items, MemoryTable } from './memory-table.ts';
import type { ExpectingWrite } from './memory-transaction.ts';

export class MemoryRatings implements Ratings {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async facts(...[caseNumber, round, day]: Parameters<Ratings['facts']>): ReturnType<Ratings['facts']> {
    const { cases, clicks, ratings } = this.table;
    const found = cases.get(String(caseNumber));
    return (
      found && {
        case: found,
        clicks: clicks.get(`${caseNumber} ${round}`),
        today: ratings.get(`${caseNumber} ${day}`),
      }
    );
  }
}

export function memoryRatingWrites({ rating, clicks }: RatingWrites, table: MemoryTable): ExpectingWrite[] {
  return [
    ...(clicks
      ? [
          next(
            `clicks ${clicks.caseNumber} ${clicks.round}`,
            table.clicks,
            `${clicks.caseNumber} ${clicks.round}`,
            clicks,
          ),
        ]
      : []),
    ...(rating
      ? [next(`rating ${rating.caseNumber} ${rating.day}`, table.ratings, `${rating.caseNumber} ${rating.day}`, rating)]
      : []),
  ];
}

function next<Item extends { readonly version: number }>(
  item: string,
  items: Items<Item>,
  key: string,
  value: Item,
): ExpectingWrite {
  return {
    expectation: `${item} has version ${value.version - 1}`,
    isMet: (items.get(key)?.version ?? 0) === value.version - 1,
    item,
    write: () => items.put(key, value),
  };
}
