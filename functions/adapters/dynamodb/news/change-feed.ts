import type { ChangeFeed } from '#actions/case/ports.ts';
import { type ChangeNews, daysOfNews } from '#domain/case/presence.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';

const dayMilliseconds = 24 * 60 * 60_000;
const secondsKept = ((daysOfNews + 1) * dayMilliseconds) / 1000;

/** News of a day in one partition, in the order in which they were written. */
export class DynamoChangeFeed implements ChangeFeed {
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async write(...[news, writtenAt]: Parameters<ChangeFeed['write']>): Promise<void> {
    const expiresAt = Math.floor(Date.parse(writtenAt) / 1000) + secondsKept;
    await this.items.change.put({ ...news, day: dayOf(writtenAt), writtenAt, expiresAt }).go();
  }

  async since(moment: string, now: Date, limit: number): ReturnType<ChangeFeed['since']> {
    const news: ChangeNews[] = [];
    for (const day of daysBetween(moment, now).toReversed()) {
      const { data } = await this.items.change.query
        .ofDay({ day })
        .gte({ writtenAt: moment })
        .go({ limit: limit + 1 - news.length, order: 'desc' });
      news.push(...data.map(asNews));
      if (news.length > limit) break;
    }
    return { news: news.slice(0, limit).toReversed(), isCut: news.length > limit };
  }
}

function daysBetween(moment: string, now: Date): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${dayOf(moment)}T00:00:00.000Z`); at <= now.getTime(); at += dayMilliseconds)
    days.push(dayOf(new Date(at).toISOString()));
  return days;
}

function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

function asNews({
  caseNumber,
  at,
  what,
  who = '',
  version,
  field,
  from,
  to,
}: Partial<ChangeNews> & Omit<ChangeNews, 'who' | 'version'>): ChangeNews {
  return { caseNumber, at, what, who, version, field, from, to };
}
