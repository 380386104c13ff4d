import type { Calls } from '#actions/calls/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { type Call, isForgotten, isUnanswered } from '#domain/calls/call.ts';

export class MemoryCalls implements Calls {
  private readonly calls = new Map<string, Call>();

  async find(id: string, now: Date): Promise<Call | undefined> {
    const found = this.calls.get(id);
    return found && !isForgotten(found, now) ? found : undefined;
  }

  async save({ before, after }: Parameters<Calls['save']>[0]): Promise<void> {
    const stored = this.calls.get(after.id);
    const known = stored && !before && isForgotten(stored, new Date(after.at)) ? undefined : stored;
    if (known?.state !== before?.state) throw new StaleFacts(`the call is ${before?.state ?? 'new'}`);
    this.calls.set(after.id, after);
  }

  async unanswered(since: string, limit: number): Promise<readonly Call[]> {
    const found = [...this.calls.values()].filter((one) => one.at >= since && isUnanswered(one));
    return found.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, limit);
  }
}
