import type { Ref } from 'react';
import { Input, SearchField, type SearchFieldProps } from 'react-aria-components';
import { Key } from '../press/key.tsx';
import { Icon } from '../show/icon.tsx';
import look from './search.module.css';

/** A field to look for something. */
export function Search({
  label,
  hint,
  inputRef,
  ...props
}: SearchFieldProps & { readonly label: string; readonly hint?: string; readonly inputRef?: Ref<HTMLInputElement> }) {
  return (
    <SearchField {...props} className={look.search ?? ''} aria-label={label}>
      <Icon name="search" size={15} />
      <Input ref={inputRef} className={look.input ?? ''} placeholder={label} />
      {hint && <Key name={hint} />}
    </SearchField>
  );
}
