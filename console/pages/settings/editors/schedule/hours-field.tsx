import { useEffect, useState } from 'react';
import { Field } from '../../../../ui/fields/field.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useUnreadable } from '../../row/unreadable.tsx';
import { hoursFrom, hoursText } from './hours.ts';

/** Asks for the hours of a day as people write them. What are no hours stays as it was typed, and says so. */
export function HoursField({
  label,
  error,
  hours,
  change,
}: {
  readonly label: string;
  readonly error?: string | undefined;
  readonly hours: readonly string[];
  readonly change: (hours: readonly string[]) => void;
}) {
  const t = useWords();
  const usual = hoursText(hours);
  const [text, setText] = useState(usual);
  const read = hoursFrom(text);
  useUnreadable(read === undefined);
  // Painted in the grid meanwhile, or taken back.
  useEffect(() => {
    setText((before) => (hoursText(hoursFrom(before) ?? []) === usual ? before : usual));
  }, [usual]);
  return (
    <Field
      label={label}
      placeholder={t('hoursNone')}
      error={read ? error : t('hoursWrong')}
      value={text}
      onChange={(next) => {
        setText(next);
        const found = hoursFrom(next);
        if (found) change(found);
      }}
      onBlur={() => read && setText(usual)}
    />
  );
}
