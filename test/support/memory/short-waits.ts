import type { ShortWaits } from '#actions/life/ports.ts';

export class MemoryShortWaits implements ShortWaits {
  readonly waiting: { readonly caseNumber: number; readonly waitId: string; readonly delaySeconds: number }[] = [];

  async enqueue(...[{ caseNumber, waitId }, delaySeconds]: Parameters<ShortWaits['enqueue']>): Promise<void> {
    this.waiting.push({ caseNumber, waitId, delaySeconds });
  }
}
