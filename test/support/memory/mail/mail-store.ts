import type { MailStore } from '#actions/intake/ports.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import type { ReceivedAttachment } from '#domain/mail/received-mail.ts';

export class MemoryMailStore implements MailStore {
  readonly objects = new Map<string, Uint8Array>();

  /** Keys below a folder, in order. */
  keys(folder: string): string[] {
    return [...this.objects.keys()].filter((key) => key.startsWith(`${folder}/`)).toSorted();
  }

  async raw(key: string): Promise<Uint8Array | undefined> {
    return this.objects.get(key);
  }

  async keep(attachment: ReceivedAttachment, messageId: string, index: number): Promise<StoredAttachment> {
    const { name, contentType, contentId, inline, content } = attachment;
    const key = `messages/${messageId}/${index}`;
    this.objects.set(key, content);
    return { key, name, contentType, size: content.byteLength, contentId, inline };
  }

  async file(key: string, messageId: string): Promise<string> {
    return this.copy(key, `messages/${messageId}/mail.eml`);
  }

  async setAside(key: string, folder: 'held' | `duplicates/${string}`): Promise<string> {
    return this.copy(key, `${folder}/${key.slice(key.lastIndexOf('/') + 1)}`);
  }

  async withdraw(messageId: string, attachments: number): Promise<void> {
    this.objects.delete(`messages/${messageId}/mail.eml`);
    for (let index = 0; index < attachments; index++) this.objects.delete(`messages/${messageId}/${index}`);
  }

  async discard(key: string): Promise<void> {
    this.objects.delete(key);
  }

  private copy(from: string, to: string): string {
    const bytes = this.objects.get(from);
    if (from !== to && !bytes) throw new Error(`There is no object ${from}`);
    if (bytes) this.objects.set(to, bytes);
    return to;
  }
}
