import { useEffect, useState } from 'react';
import { Field } from '../../../../ui/fields/field.tsx';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { useUnreadable } from '../../row/unreadable.tsx';
import { minutesOf, minutesText } from './minutes-text.ts';

/** Asks for minutes as people say them: `1 h 30 min`. What is no time stays as it was typed, and says so. */
export function MinutesField({
  label,
  help,
  error,
  value,
  none,
  hasDays = false,
  change,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: number | undefined;
  /** What an empty field stands for, where that is a number. */
  readonly none?: number;
  /** Whether a day is a unit: of working time it is none. */
  readonly hasDays?: boolean;
  readonly change: (minutes: number | undefined) => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const usual = value === undefined ? '' : minutesText(value, language, hasDays);
  const [text, setText] = useState(usual);
  const reads = (written: string) => (written.trim() === '' ? none : minutesOf(written, hasDays));
  const isRead = reads(text) === value && (text.trim() === '' || value !== undefined);
  useUnreadable(!isRead);
  // Somebody else has changed it.
  useEffect(() => {
    setText((before) => {
      const read = before.trim() === '' ? none : minutesOf(before, hasDays);
      return read === value ? before : usual;
    });
  }, [usual, value, none, hasDays]);
  return (
    <Field
      label={label}
      help={help}
      error={isRead ? error : t('minutesWrong')}
      placeholder={t('minutesNone')}
      value={text}
      onChange={(next) => {
        setText(next);
        const minutes = reads(next);
        if (next.trim() === '' || minutes !== undefined) change(minutes);
      }}
      onBlur={() => isRead && setText(usual)}
    />
  );
}
