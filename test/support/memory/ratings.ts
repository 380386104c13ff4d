import type { Ratings } from '#actions/rating/ports.ts';
import type { Rating, RatingWrites } from '#domain/case/rating.ts';
import type { RatingQuestion, RatingRound } from '#domain/case/rating-round.ts';
import type { Items, MemoryTable } from './table.ts';
import type { ExpectingWrite } from './transaction.ts';

export class MemoryRatings implements Ratings {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async facts(...[caseNumber, round, day]: Parameters<Ratings['facts']>): ReturnType<Ratings['facts']> {
    const { cases, clicks, ratings, rounds } = this.table;
    const found = cases.get(String(caseNumber));
    return (
      found && {
        case: found,
        clicks: clicks.get(`${caseNumber} ${round}`),
        mail: rounds.get(`${caseNumber} ${round}`),
        today: ratings.get(`${caseNumber} ${day}`),
      }
    );
  }
}

export function memoryRatingWrites({ rating, clicks, firstLink }: RatingWrites, table: MemoryTable): ExpectingWrite[] {
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
    ...(firstLink ? [opened(firstLink, table)] : []),
  ];
}

function opened({ caseNumber, round, at }: NonNullable<RatingWrites['firstLink']>, table: MemoryTable): ExpectingWrite {
  const item = `round ${caseNumber} ${round}`;
  return {
    expectation: 'the first link was opened',
    isMet: true,
    item,
    write: () => note(table, caseNumber, round, { firstLinkAt: at }),
  };
}

function answered({ caseNumber, round, at }: Rating, table: MemoryTable): ExpectingWrite {
  const write = () =>
    note(table, caseNumber, round, { answeredAt: table.rounds.get(`${caseNumber} ${round}`)?.answeredAt ?? at });
  return { expectation: 'the round is answered', isMet: true, item: `round ${caseNumber} ${round}`, write };
}

export function noteAskedInMemory({ caseNumber, round, asked }: RatingQuestion, table: MemoryTable): void {
  const known = table.rounds.get(`${caseNumber} ${round}`);
  note(table, caseNumber, round, { asked: known?.asked ?? asked, newestMailAt: asked.at });
}

function note({ rounds }: MemoryTable, caseNumber: number, round: number, news: Partial<RatingRound>): void {
  const key = `${caseNumber} ${round}`;
  const known = rounds.get(key) ?? { caseNumber, round, asked: undefined, answeredAt: undefined, version: 0 };
  rounds.put(key, { ...known, ...news, version: known.version + 1 });
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
