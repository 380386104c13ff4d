import { useEffect, useState } from 'react';
import { Field } from '../../../../ui/fields/field.tsx';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { minutesOf, minutesText } from './minutes-text.ts';

/** Asks for minutes as people say them: `1 h 30 min`. What is no time stays as it was typed, and says so. */
export function MinutesField({
  label,
  help,
  error,
  value,
  hasDays = false,
  change,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: number | undefined;
  /** Whether a day is a unit: of working time it is none. */
  readonly hasDays?: boolean;
  readonly change: (minutes: number | undefined) => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const usual = value === undefined ? '' : minutesText(value, language, hasDays);
  const [text, setText] = useState(usual);
  const isRead = text.trim() === '' ? value === undefined : minutesOf(text, hasDays) === value;
  // Somebody else has changed it.
  useEffect(() => {
    setText((before) => (before.trim() !== '' && minutesOf(before, hasDays) === value ? before : usual));
  }, [usual, value, hasDays]);
  return (
    <Field
      label={label}
      help={help}
      error={isRead ? error : t('minutesWrong')}
      placeholder={t('minutesNone')}
      value={text}
      onChange={(next) => {
        setText(next);
        const minutes = minutesOf(next, hasDays);
        if (next.trim() === '') change(undefined);
        else if (minutes !== undefined) change(minutes);
      }}
      onBlur={() => isRead && setText(usual)}
    />
  );
}
