import type { ChangeFeed, Presences } from '#actions/case/ports.ts';
import type { ChangeNews, Presence } from '#domain/case/presence.ts';

export class MemoryChangeFeed implements ChangeFeed {
  readonly written: (ChangeNews & { readonly writtenAt: string })[] = [];

  async write(...[{ id, ...news }, writtenAt]: Parameters<ChangeFeed['write']>): Promise<void> {
    this.written.push({ ...news, writtenAt });
  }

  async since(moment: string, _now: Date, limit: number): ReturnType<ChangeFeed['since']> {
    const found = this.written.filter(({ writtenAt }) => writtenAt >= moment);
    return { news: found.slice(-limit).map(({ writtenAt, ...news }) => news), isCut: found.length > limit };
  }
}

export class MemoryPresences implements Presences {
  private readonly present = new Map<string, Presence>();

  async all(now: Date): Promise<readonly Presence[]> {
    return [...this.present.values()].filter(({ until }) => until > now.toISOString());
  }

  async put(presence: Presence): Promise<void> {
    this.present.set(`${presence.who} ${presence.caseNumber}`, presence);
  }

  async remove({ caseNumber, who }: Pick<Presence, 'caseNumber' | 'who'>): Promise<void> {
    this.present.delete(`${who} ${caseNumber}`);
  }
}
