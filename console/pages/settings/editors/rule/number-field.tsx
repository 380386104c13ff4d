import { useState } from 'react';
import { Field } from '../../../../ui/fields/field.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useUnreadable } from '../../row/unreadable.tsx';

/** Asks for a number, with a comma or a point; what is typed stays as it is until the field is left. */
export function NumberField({
  label,
  error,
  value,
  change,
}: {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: number | undefined;
  readonly change: (value: number) => void;
}) {
  const t = useWords();
  const [text, setText] = useState<string>();
  const isWrong = text !== undefined && numberOf(text) === undefined;
  useUnreadable(isWrong);
  return (
    <Field
      label={label}
      error={isWrong ? t('numberWrong') : error}
      inputMode="decimal"
      value={text ?? (value === undefined ? '' : String(value))}
      onChange={(next) => {
        setText(next);
        const number = numberOf(next);
        if (number !== undefined) change(number);
      }}
      onBlur={() => !isWrong && setText(undefined)}
    />
  );
}

/** `2.5`, `2,5`, `-1`; undefined for what is no number, or one that machines alone write. */
export function numberOf(text: string): number | undefined {
  const written = text.trim().replace(',', '.');
  return /^-?\d{1,15}(?:\.\d*)?$/.test(written) ? Number(written) : undefined;
}
