import type { RefObject } from 'react';
import { type Uploads, usePutUp } from '../../../../live/put-up.ts';
import type { DraftKeeper } from '../../drafts/draft-keeper.ts';
import { insertedAt } from '../markdown-typing.ts';
import { keepPicture } from './pasted-pictures.ts';

/**
 * Puts files up; they stand in the draft as soon as they are there. Pictures that were pasted go into the words, where the cursor
 * stands, all else beneath them (CASE-08).
 * @param begin is called before the draft changes.
 */
export function useUploads(
  keeper: DraftKeeper,
  field: RefObject<HTMLTextAreaElement | null>,
  begin: () => void,
): Uploads {
  return usePutUp((upload, file, isPasted) => {
    begin();
    const { words } = keeper.shown();
    keeper.change({
      uploads: [...words.uploads, upload],
      body: isPasted ? withPicture(words.body, field.current, upload.id, file) : words.body,
    });
  });
}

function withPicture(body: string, field: HTMLTextAreaElement | null, id: string, file: File): string {
  if (!keepPicture(id, file)) return body;
  const at = field?.selectionStart ?? body.length;
  return insertedAt(body, at, at, `![${file.name || 'image.png'}](cid:${id})`).text;
}
