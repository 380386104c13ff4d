import { useState } from 'react';
import { Field } from '../../../ui/fields/field.tsx';
import { useWords } from '../../../words/language.tsx';

/** A structure as the API has it, for who knows it. */
export function JsonField({
  label,
  help,
  error,
  value,
  change,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}) {
  const t = useWords();
  const [text, setText] = useState(() => JSON.stringify(value ?? null, undefined, 2));
  const [isWrong, setIsWrong] = useState(false);
  return (
    <Field
      label={label}
      help={help}
      error={isWrong ? t('jsonWrong') : error}
      lines={8}
      value={text}
      onChange={(next) => {
        setText(next);
        try {
          change(JSON.parse(next));
          setIsWrong(false);
        } catch {
          // As text it is no structure: it cannot be saved, and is not forgotten.
          change(next);
          setIsWrong(true);
        }
      }}
    />
  );
}
