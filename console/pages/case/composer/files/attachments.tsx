import type { CasePage } from '../../../../live/case-requests.ts';
import { FileChip } from '../../../../ui/press/file-chip.tsx';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { sizeWords } from '../../../../words/size.ts';
import type { DraftKeeper, DraftWords } from '../../drafts/draft-keeper.ts';
import look from './attachments.module.css';
import { withoutPicture } from './pasted-pictures.ts';

/** What the message carries: files that were put up, and those of messages that it passes on. */
export function Attachments({
  page: { timeline },
  keeper,
  words: { uploads, files },
  uploading,
}: {
  readonly page: CasePage;
  readonly keeper: DraftKeeper;
  readonly words: DraftWords;
  readonly uploading: number;
}) {
  const t = useWords();
  const language = useLanguage();
  if (uploads.length === 0 && files.length === 0 && uploading === 0) return null;
  const passedOn = files.flatMap((name) => {
    const message = timeline.find((entry) => entry.id === name.id);
    const file = message && 'files' in message ? message.files[name.index] : undefined;
    return file ? [{ name, file }] : [];
  });
  const remove = (id: string) => {
    const { words } = keeper.shown();
    keeper.change({ body: withoutPicture(words.body, id), uploads: words.uploads.filter((one) => one.id !== id) });
  };
  const leaveOut = (name: DraftWords['files'][number]) =>
    keeper.change({ files: keeper.shown().words.files.filter((one) => one !== name) });
  return (
    <ul className={look.files} aria-label={t('files')}>
      {passedOn.map(({ name, file }) => (
        <li key={`${name.id}-${name.index}`}>
          <FileChip
            name={file.name}
            about={sizeWords(file.size, language)}
            isPicture={file.contentType.startsWith('image/')}
            remove={() => leaveOut(name)}
            removeLabel={t('removeFile', { name: file.name })}
          />
        </li>
      ))}
      {uploads.map(({ id, name, size, contentType }) => (
        <li key={id}>
          <FileChip
            name={name}
            about={sizeWords(size, language)}
            isPicture={contentType.startsWith('image/')}
            remove={() => remove(id)}
            removeLabel={t('removeFile', { name })}
          />
        </li>
      ))}
      {uploading > 0 && <li className={look.fine}>{t('uploading', { count: uploading })}</li>}
    </ul>
  );
}
