import type { Calls } from '#actions/calls/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Call } from '#domain/calls/call.ts';

export class MemoryCalls implements Calls {
  private readonly calls = new Map<string, Call>();

  async find(id: string): Promise<Call | undefined> {
    return this.calls.get(id);
  }

  async save({ before, after }: Parameters<Calls['save']>[0]): Promise<void> {
    const known = this.calls.get(after.id);
    if (known?.state !== before?.state) throw new StaleFacts(`the call is ${before?.state ?? 'new'}`);
    this.calls.set(after.id, after);
  }

  async since(moment: string, limit: number): Promise<readonly Call[]> {
    const found = [...this.calls.values()].filter(({ at }) => at >= moment);
    return found.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, limit);
  }
}
