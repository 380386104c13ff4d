import { Field } from '../../../ui/fields/field.tsx';
import look from './color-field.module.css';

/** A colour as `#rrggbb`: typed, or chosen by eye. */
export function ColorField({
  label,
  help,
  error,
  value,
  change,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly change: (color: string) => void;
}) {
  return (
    <div className={look.color}>
      <input
        type="color"
        className={look.swatch}
        aria-label={label}
        // Half of a colour that is being typed is none yet.
        value={/^#[\da-f]{6}$/i.test(value) ? value : '#000000'}
        onChange={(event) => change(event.target.value)}
      />
      <Field label={label} help={help} error={error} value={value} onChange={change} spellCheck="false" />
    </div>
  );
}
