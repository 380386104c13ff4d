import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';
import { Icon } from '../show/icon.tsx';
import look from './check.module.css';

/** A box to tick, with its words beside it; in a list it takes its part from the row (`slot="selection"`). */
export function Check({ children, ...props }: Omit<CheckboxProps, 'children'> & { readonly children?: ReactNode }) {
  return (
    <Checkbox {...props} className={`${look.check} ${children ? look.worded : ''}`}>
      <span className={look.box}>
        <Icon name="check" size={12} />
      </span>
      {children}
    </Checkbox>
  );
}
