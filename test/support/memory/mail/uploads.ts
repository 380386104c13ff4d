import type { PreparedUpload, Uploads } from '#actions/work/ports.ts';
import type { UploadFile } from '#domain/work/upload.ts';
import type { MemoryMailStore } from './mail-store.ts';

export class MemoryUploads implements Uploads {
  private readonly files = new Map<string, UploadFile>();
  private readonly mails: MemoryMailStore;

  constructor(mails: MemoryMailStore) {
    this.mails = mails;
  }

  async prepare(id: string, file: UploadFile): Promise<PreparedUpload> {
    const { name, contentType, size } = file;
    this.files.set(id, file);
    const headers = { 'content-type': contentType, 'content-length': String(size), 'x-amz-meta-name': name };
    return { url: `memory:${id}`, headers, expiresAt: '2026-11-20T10:15:00.000Z' };
  }

  /** As the agent's browser does. */
  put(id: string, bytes: Uint8Array): void {
    this.mails.objects.set(`uploads/${id}`, bytes);
  }

  async find(id: string): Promise<UploadFile | undefined> {
    const bytes = this.mails.objects.get(`uploads/${id}`);
    const file = this.files.get(id);
    return bytes && file && { ...file, size: bytes.byteLength };
  }

  async keep(id: string, messageId: string, index: number): Promise<string> {
    const bytes = this.mails.objects.get(`uploads/${id}`);
    if (!bytes) throw new Error(`There is no upload ${id}`);
    const key = `messages/${messageId}/${index}`;
    this.mails.objects.set(key, bytes);
    return key;
  }
}
