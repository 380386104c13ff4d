import { useQueryClient } from '@tanstack/react-query';
import { type File, messageQuery } from '../../../live/case-requests.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { FileChip } from '../../../ui/press/file-chip.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { sizeWords } from '../../../words/size.ts';
import look from './files.module.css';

/** Files of a message: had by a short link when they are asked for; of an infected mail never. */
export function Files({
  files,
  number,
  message,
  infected = false,
}: {
  readonly files: readonly File[];
  readonly number: number;
  readonly message: { readonly at: string; readonly id: string };
  readonly infected?: boolean;
}) {
  const t = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const open = async (index: number) => {
    try {
      const { files: links } = await queries.fetchQuery(messageQuery(number, message));
      const link = links.find((one) => one.index === index);
      if (link) globalThis.open(link.url, '_blank', 'noopener,noreferrer');
    } catch (error) {
      tellProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  if (files.length === 0) return null;
  return (
    <ul className={look.files} aria-label={t('files')}>
      {files.map(({ index, name, size, contentType }) => (
        <li key={index}>
          <FileChip
            name={name}
            about={sizeWords(size, language)}
            isPicture={contentType.startsWith('image/')}
            onPress={infected ? undefined : () => void open(index)}
          />
        </li>
      ))}
    </ul>
  );
}
