import type { Ratings } from '#actions/rating/ports.ts';
import type { Rating } from '#domain/case/rating.ts';
import { storedCase } from '../case/stored-case.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';

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
      case: keyOf(cases, { number: caseNumber }),
      clicks: keyOf(ratingClicks, { caseNumber, round }),
      round: keyOf(ratingRound, { caseNumber, round }),
      today: keyOf(rating, { caseNumber, day }),
    };
    const item = await readItems(this.table, Object.values(keys));
    const found = itemOf(cases, item(keys.case));
    if (!found) return undefined;
    const clicks = itemOf(ratingClicks, item(keys.clicks));
    const mail = itemOf(ratingRound, item(keys.round));
    const today = itemOf(rating, item(keys.today));
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
