import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import look from './chosen-one.module.css';

/** One of a few, side by side. */
export function ChosenOne<Value extends string>({
  label,
  value,
  rows,
  choose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly rows: readonly { readonly value: Value; readonly label: string; readonly isWrong?: boolean }[];
  readonly choose: (value: Value) => void;
}) {
  return (
    <ToggleButtonGroup
      className={look.group ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const row = rows.find((one) => keys.has(one.value));
        if (row) choose(row.value);
      }}
    >
      {rows.map((row) => (
        <ToggleButton key={row.value} id={row.value} className={`${look.one} ${row.isWrong ? look.wrong : ''}`}>
          {row.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
