import type { Attachments } from '#actions/notification/ports.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import type { MemoryMailStore } from './mail-store.ts';

export class MemoryAttachments implements Attachments {
  private readonly mails: MemoryMailStore;

  constructor(mails: MemoryMailStore) {
    this.mails = mails;
  }

  async bytes({ key, size }: StoredAttachment): Promise<Uint8Array> {
    const bytes = this.mails.objects.get(key);
    if (bytes?.byteLength !== size)
      throw new Error(`The attachment ${key} has ${bytes?.byteLength} bytes and not ${size}: it was changed`);
    return bytes;
  }
}
