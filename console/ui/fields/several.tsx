import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../show/icon.tsx';
import { Combo, type ComboRow } from './combo.tsx';
import look from './several.module.css';

/** Several of many: those that are chosen stand as a list, and more can be added. */
export function Several({
  label,
  help,
  error,
  values,
  rows,
  change,
  words,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly values: readonly string[];
  readonly rows: readonly ComboRow[];
  readonly change: (values: readonly string[]) => void;
  readonly words: { readonly add: string; readonly remove: (name: string) => string; readonly open: string };
}) {
  const nameOf = (value: string) => rows.find((row) => row.value === value)?.label ?? value;
  const others = rows.filter(({ value }) => !values.includes(value));
  return (
    <fieldset className={look.several}>
      <legend className={look.legend}>{label}</legend>
      {help && <p className={look.help}>{help}</p>}
      {values.length > 0 && (
        <ul className={look.chosen} aria-label={label}>
          {values.map((value) => (
            <li key={value} className={look.one}>
              <span className={look.name}>{nameOf(value)}</span>
              <AriaButton
                className={look.remove ?? ''}
                aria-label={words.remove(nameOf(value))}
                onPress={() => change(values.filter((one) => one !== value))}
              >
                <Icon name="close" size={12} />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Combo
          key={values.length}
          label={words.add}
          openLabel={words.open}
          value=""
          rows={others}
          choose={(value) => value !== '' && change([...values, value])}
          error={error}
        />
      )}
      {others.length === 0 && error && <p className={look.error}>{error}</p>}
    </fieldset>
  );
}
