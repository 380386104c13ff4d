import type { PreparedUpload, Uploads } from '#actions/work/ports.ts';
import { type UploadFile, uploadable } from '#domain/work/upload.ts';

/**
 * Tells where an agent's file may be put: a reply or a note then takes it by its id.
 * @throws Refusal attachment-wrong
 */
export async function prepareUpload(
  file: UploadFile,
  { uploads, newId }: { readonly uploads: Uploads; newId(): string },
): Promise<PreparedUpload & { readonly uploadId: string }> {
  const uploadId = newId();
  return { uploadId, ...(await uploads.prepare(uploadId, uploadable(file))) };
}
