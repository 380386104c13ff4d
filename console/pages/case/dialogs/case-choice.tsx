import { ListBox, ListBoxItem } from 'react-aria-components';
import { useNames } from '../../../session/names.ts';
import { useWords } from '../../../words/language.tsx';
import look from './case-choice.module.css';

/** One case of several. */
export function CaseChoice({
  label,
  cases,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly cases: readonly { readonly number: number; readonly subject: string; readonly status: string }[];
  readonly chosen: number | undefined;
  readonly choose: (number: number | undefined) => void;
}) {
  const t = useWords();
  const names = useNames();
  if (cases.length === 0) return null;
  return (
    <ListBox
      className={look.cases ?? ''}
      aria-label={label}
      selectionMode="single"
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => choose(keys === 'all' ? undefined : Number([...keys][0]) || undefined)}
    >
      {cases.map(({ number, subject, status }) => (
        <ListBoxItem key={number} id={number} className={look.one ?? ''} textValue={subject}>
          <span>{subject || t('noSubject')}</span>
          <span className={look.fine}>
            {names.caseNumber(number)} · {names.status(status)}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
