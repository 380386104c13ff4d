import { useState } from 'react';
import { ask, putUp } from '../../../api.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { FileChip } from '../../../ui/press/file-chip.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { sizeWords } from '../../../words/size.ts';
import look from './attachments.module.css';
import type { DraftKeeper, DraftWords } from './draft-keeper.ts';

/** Puts files up as they are chosen, dropped or pasted; they stand in the draft as soon as they are there. */
export function useUploads(keeper: DraftKeeper): {
  readonly add: (files: readonly File[]) => void;
  readonly uploading: number;
} {
  const tellProblem = useTellProblem();
  const [uploading, setUploading] = useState(0);
  const put = async (file: File) => {
    setUploading((count) => count + 1);
    try {
      const { size, type: contentType } = file;
      const name = file.name || 'image.png';
      const prepared = await ask('prepareUpload', { body: { name, size, contentType } });
      await putUp(file, prepared);
      keeper.change({ uploads: [...keeper.shown().words.uploads, { id: prepared.id, name, size, contentType }] });
    } catch (error) {
      tellProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setUploading((count) => count - 1);
    }
  };
  return { add: (files) => files.forEach((file) => void put(file)), uploading };
}

/** What the message carries. */
export function Attachments({
  keeper,
  words: { uploads },
  uploading,
}: {
  readonly keeper: DraftKeeper;
  readonly words: DraftWords;
  readonly uploading: number;
}) {
  const t = useWords();
  const language = useLanguage();
  if (uploads.length === 0 && uploading === 0) return null;
  return (
    <ul className={look.files} aria-label={t('files')}>
      {uploads.map(({ id, name, size, contentType }) => (
        <li key={id}>
          <FileChip
            name={name}
            about={sizeWords(size, language)}
            isPicture={contentType.startsWith('image/')}
            remove={() => keeper.change({ uploads: keeper.shown().words.uploads.filter((one) => one.id !== id) })}
            removeLabel={t('removeFile', { name })}
          />
        </li>
      ))}
      {uploading > 0 && <li className={look.fine}>{t('uploading', { count: uploading })}</li>}
    </ul>
  );
}
