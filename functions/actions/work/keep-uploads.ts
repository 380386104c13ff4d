import type { Uploads } from '#actions/work/ports.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { isPicture, mostFiles, mostUploadBytes, type UploadFile, uploadDays } from '#domain/work/upload.ts';

/**
 * Gives uploaded files to the message that carries them: none is copied unless all are there. A picture that its words show
 * (`![](cid:<id of the upload>)`) belongs into them, not beneath (CASE-08).
 * @throws Refusal attachment-wrong that names the file.
 */
export async function keepUploads(
  ids: readonly string[],
  { id: messageId, body }: { readonly id: string; readonly body: string },
  uploads: Uploads,
): Promise<readonly StoredAttachment[]> {
  const found = await foundUploads(ids, uploads);
  return Promise.all(
    found.map(async ({ id, file }, index) => {
      const inline = isPicture(file) && body.includes(`(cid:${id})`);
      return {
        ...file,
        key: await uploads.keep(id, messageId, index),
        contentId: inline ? id : undefined,
        inline,
      };
    }),
  );
}

/**
 * Uploaded files that a message may carry, each once.
 * @throws Refusal attachment-wrong that names the file.
 */
export async function foundUploads(
  ids: readonly string[],
  uploads: Uploads,
): Promise<readonly { readonly id: string; readonly file: UploadFile }[]> {
  if (ids.length > mostFiles) throw wrong(`A message may carry ${mostFiles} files, not ${ids.length}.`);
  const files = await Promise.all([...new Set(ids)].map(async (id) => ({ id, file: await uploads.find(id) })));
  return files.map(({ id, file }) => {
    if (!file) throw wrong(`The upload ${id} is not there: it was not finished, or is older than ${uploadDays} days.`);
    if (file.size > mostUploadBytes) throw wrong(`${file.name} is larger than the 100 MB that a file may have.`);
    return { id, file };
  });
}

function wrong(message: string): Refusal {
  return new Refusal('attachment-wrong', message);
}
