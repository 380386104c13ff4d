import { type RefObject, useState } from 'react';
import { ask, putUp } from '../../../../api.ts';
import { useTellProblem } from '../../../../live/problem.ts';
import type { DraftKeeper } from '../../drafts/draft-keeper.ts';
import { insertedAt } from '../markdown-typing.ts';
import { keepPicture } from './pasted-pictures.ts';

export interface Uploads {
  /** Files that were chosen or dropped: they go beneath the words. */
  readonly add: (files: readonly File[]) => void;
  /** Files that were pasted: pictures go into the words, where the cursor stands (CASE-08). */
  readonly paste: (files: readonly File[]) => void;
  /** How many are on their way. */
  readonly uploading: number;
}

/** Puts files up; they stand in the draft as soon as they are there. @param begin is called before the draft changes. */
export function useUploads(
  keeper: DraftKeeper,
  field: RefObject<HTMLTextAreaElement | null>,
  begin: () => void,
): Uploads {
  const tellProblem = useTellProblem();
  const [uploading, setUploading] = useState(0);
  const put = async (file: File, isPasted: boolean) => {
    setUploading((count) => count + 1);
    try {
      const { size, type: contentType } = file;
      const name = file.name || 'image.png';
      const prepared = await ask('prepareUpload', { body: { name, size, contentType } });
      await putUp(file, prepared);
      begin();
      const { words } = keeper.shown();
      const uploads = [...words.uploads, { id: prepared.id, name, size, contentType }];
      keeper.change({
        uploads,
        body: isPasted ? withPicture(words.body, field.current, prepared.id, file) : words.body,
      });
    } catch (error) {
      tellProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setUploading((count) => count - 1);
    }
  };
  return {
    add: (files) => files.forEach((file) => void put(file, false)),
    paste: (files) => files.forEach((file) => void put(file, true)),
    uploading,
  };
}

function withPicture(body: string, field: HTMLTextAreaElement | null, id: string, file: File): string {
  if (!keepPicture(id, file)) return body;
  const at = field?.selectionStart ?? body.length;
  return insertedAt(body, at, at, `![${file.name || 'image.png'}](cid:${id})`).text;
}
