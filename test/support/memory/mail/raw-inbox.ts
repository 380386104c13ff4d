import type { RawInbox, WaitingMail } from '#actions/intake/inbox-ports.ts';
import type { MemoryMailStore } from './mail-store.ts';

export class MemoryRawInbox implements RawInbox {
  private readonly mails: MemoryMailStore;
  private readonly storedAt: () => Date;

  constructor(mails: MemoryMailStore, storedAt: () => Date) {
    this.mails = mails;
    this.storedAt = storedAt;
  }

  async *waiting(): AsyncIterable<WaitingMail> {
    yield* this.mails.keys('raw').map((key) => this.place(key));
  }

  async head(key: string, bytes: number): Promise<Uint8Array | undefined> {
    return this.mails.objects.get(key)?.subarray(0, bytes);
  }

  async find(key: string): Promise<WaitingMail | undefined> {
    return this.mails.objects.has(key) ? this.place(key) : undefined;
  }

  async putBack(key: string, name: string): Promise<WaitingMail | undefined> {
    const bytes = this.mails.objects.get(key);
    if (!bytes) return undefined;
    this.mails.objects.set(`raw/${name}`, bytes);
    return this.place(`raw/${name}`);
  }

  private place(key: string): WaitingMail {
    return { key, storedAt: this.storedAt().toISOString() };
  }
}
