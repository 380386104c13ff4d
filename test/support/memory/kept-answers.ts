import type { KeptAnswers } from '#actions/access/ports.ts';
import { type KeptAnswer, keptHours } from '#domain/access/kept-answer.ts';

export class MemoryKeptAnswers implements KeptAnswers {
  private readonly known = new Map<string, KeptAnswer>();
  private readonly now: () => Date;

  constructor(now: () => Date) {
    this.now = now;
  }

  async begin(key: string, fingerprint: string, until: string): Promise<KeptAnswer | undefined> {
    const known = this.known.get(key);
    const isOver = known && Date.parse(known.until) + keptHours * 3_600_000 < this.now().getTime();
    if (known && known.state !== 'free' && !isOver) return known;
    this.known.set(key, { fingerprint, state: 'begun', until });
    return undefined;
  }

  async keep(key: string, answer: Parameters<KeptAnswers['keep']>[1]): Promise<void> {
    this.change(key, { state: 'answered', ...answer });
  }

  async free(key: string): Promise<void> {
    this.change(key, { state: 'free' });
  }

  private change(key: string, to: Partial<KeptAnswer>): void {
    const known = this.known.get(key);
    if (!known) throw new Error('Nobody has begun to answer');
    this.known.set(key, { ...known, ...to });
  }
}
