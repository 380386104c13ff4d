import { FileTrigger } from 'react-aria-components';
import type { Upload } from '../../live/put-up.ts';
import { Button } from '../../ui/press/button.tsx';
import { FileChip } from '../../ui/press/file-chip.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { sizeWords } from '../../words/size.ts';
import look from './new-case-page.module.css';

/** What the case is registered with: chosen, dropped or pasted. */
export function NewCaseFiles({
  uploads,
  uploading,
  add,
  remove,
}: {
  readonly uploads: readonly Upload[];
  readonly uploading: number;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
}) {
  const t = useWords();
  const language = useLanguage();
  return (
    <div className={look.files}>
      <FileTrigger allowsMultiple onSelect={(files) => add([...(files ?? [])])}>
        <Button kind="quiet">
          <Icon name="clip" />
          {t('attach')}
        </Button>
      </FileTrigger>
      {uploads.map(({ id, name, size, contentType }) => (
        <FileChip
          key={id}
          name={name}
          about={sizeWords(size, language)}
          isPicture={contentType.startsWith('image/')}
          remove={() => remove(id)}
          removeLabel={t('removeFile', { name })}
        />
      ))}
      {uploading > 0 && <span>{t('uploading', { count: uploading })}</span>}
    </div>
  );
}
