import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import look from './field.module.css';

/** A line (or more) of text with its label above. */
export function Field({
  label,
  help,
  error,
  lines = 1,
  placeholder,
  ...props
}: TextFieldProps & {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly lines?: number;
  readonly placeholder?: string;
}) {
  return (
    <TextField {...props} className={look.field ?? ''} isInvalid={error !== undefined}>
      <Label className={look.label ?? ''}>{label}</Label>
      {lines > 1 ? (
        <TextArea className={look.input ?? ''} rows={lines} placeholder={placeholder} />
      ) : (
        <Input className={look.input ?? ''} placeholder={placeholder} />
      )}
      {help && (
        <Text slot="description" className={look.help ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={look.error ?? ''}>{error}</FieldError>
    </TextField>
  );
}
