import type { Ratings } from '#actions/rating/ports.ts';
import type { Rating, RatingWrites } from '#domain/case/rating.ts';
import type { RatingQuestion } from '#domain/case/rating-round.ts';
import type { Items, MemoryTable } from './table.ts';
import type { ExpectingWrite } from './transaction.ts';

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
      ? [
          next(
            `rating ${rating.caseNumber} ${rating.day}`,
            table.ratings,
            `${rating.caseNumber} ${rating.day}`,
            rating,
          ),
          answered(rating, table),
        ]
      : []),
  ];
}

function answered({ caseNumber, round, at }: Rating, { rounds }: MemoryTable): ExpectingWrite {
  const key = `${caseNumber} ${round}`;
  const write = () => {
    const known = rounds.get(key) ?? { caseNumber, round, asked: undefined, answeredAt: undefined, version: 0 };
    rounds.put(key, { ...known, answeredAt: known.answeredAt ?? at, version: known.version + 1 });
  };
  return { expectation: 'the round is answered', isMet: true, item: `round ${key}`, write };
}

export function noteAskedInMemory({ caseNumber, round, asked }: RatingQuestion, { rounds }: MemoryTable): void {
  const key = `${caseNumber} ${round}`;
  const known = rounds.get(key) ?? { caseNumber, round, asked: undefined, answeredAt: undefined, version: 0 };
  if (known.asked === undefined) rounds.put(key, { ...known, asked, version: known.version + 1 });
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
