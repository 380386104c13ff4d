import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { Icon } from '../show/icon.tsx';
import look from './combo.module.css';

export interface ComboRow {
  readonly value: string;
  readonly label: string;
}

/** One of many: the list grows shorter as one types. */
export function Combo({
  label,
  help,
  error,
  value,
  rows,
  choose,
  openLabel,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly rows: readonly ComboRow[];
  readonly choose: (value: string) => void;
  /** What the button says that opens the list, to who does not see it. */
  readonly openLabel: string;
}) {
  return (
    <ComboBox
      className={look.combo ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => choose(key === null ? '' : String(key))}
      isInvalid={error !== undefined}
      menuTrigger="focus"
    >
      <Label className={look.label ?? ''}>{label}</Label>
      <div className={look.box}>
        <Input className={look.input ?? ''} />
        <Button className={look.open ?? ''} aria-label={openLabel}>
          <Icon name="chevron" size={14} />
        </Button>
      </div>
      {help && (
        <Text slot="description" className={look.help ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={look.error ?? ''}>{error}</FieldError>
      <Popover className={look.popover ?? ''}>
        <ListBox className={look.rows ?? ''}>
          {rows.map((row) => (
            <ListBoxItem key={row.value} id={row.value} className={look.row ?? ''} textValue={row.label || '—'}>
              {row.label || '—'}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
