import { Checkbox, type CheckboxProps } from 'react-aria-components';
import { Icon } from '../show/icon.tsx';
import look from './check.module.css';

/** A box to tick; in a list it takes its part from the row (`slot="selection"`). */
export function Check(props: CheckboxProps) {
  return (
    <Checkbox {...props} className={look.check ?? ''}>
      <span className={look.box}>
        <Icon name="check" size={12} />
      </span>
    </Checkbox>
  );
}
