import { Switch as AriaSwitch, type SwitchProps } from 'react-aria-components';
import look from './switch.module.css';

/** On or off, at once. */
export function Switch({
  children,
  help,
  ...props
}: Omit<SwitchProps, 'children'> & { readonly children: string; readonly help?: string }) {
  return (
    <AriaSwitch {...props} className={look.switch ?? ''}>
      <span className={look.track}>
        <span className={look.knob} />
      </span>
      <span className={look.words}>
        {children}
        {help && <span className={look.help}>{help}</span>}
      </span>
    </AriaSwitch>
  );
}
