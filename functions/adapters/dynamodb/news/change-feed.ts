import type { ChangeFeed } from '#actions/case/ports.ts';
import type { ChangeNews } from '#domain/case/presence.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';

const secondsKept = 2 * 24 * 60 * 60;

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
    const days = [...new Set([dayOf(moment), dayOf(now.toISOString())])];
    const pages = await Promise.all(
      days.map((day) =>
        this.items.change.query
          .ofDay({ day })
          .gte({ writtenAt: moment })
          .go({ limit: limit + 1 }),
      ),
    );
    const news = pages.flatMap(({ data }) => data);
    return { news: news.slice(0, limit).map(asNews), isCut: news.length > limit };
  }
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
}: Partial<ChangeNews> & Omit<ChangeNews, 'who' | 'version'>): ChangeNews {
  return { caseNumber, at, what, who, version };
}
