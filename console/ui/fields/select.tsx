import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import { Icon } from '../show/icon.tsx';
import look from './select.module.css';

/** One of several, with its label above. */
export function Select<Value extends string>({
  label,
  value,
  rows,
  choose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly rows: readonly { readonly value: Value; readonly label: string }[];
  readonly choose: (value: Value) => void;
}) {
  return (
    <AriaSelect
      className={look.select ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => {
        const row = rows.find((one) => one.value === key);
        if (row) choose(row.value);
      }}
    >
      <Label className={look.label ?? ''}>{label}</Label>
      <Button className={look.button ?? ''}>
        <SelectValue className={look.value ?? ''} />
        <Icon name="chevron" size={14} />
      </Button>
      <Popover className={look.popover ?? ''}>
        <ListBox className={look.rows ?? ''}>
          {rows.map((row) => (
            <ListBoxItem key={row.value} id={row.value} className={look.row ?? ''} textValue={row.label}>
              {row.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
