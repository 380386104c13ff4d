import type { OutgoingQueue } from '#actions/notification/ports.ts';
import type { MessageKey } from '#domain/case/message.ts';

export class MemoryOutgoingQueue implements OutgoingQueue {
  readonly waiting: (MessageKey & { readonly attempt: number; readonly delaySeconds: number })[] = [];

  async enqueue(...[{ caseNumber, at, id }, postponed]: Parameters<OutgoingQueue['enqueue']>): Promise<void> {
    const { attempt = 1, delaySeconds = 0 } = postponed ?? {};
    this.waiting.push({ caseNumber, at, id, attempt, delaySeconds });
  }
}
