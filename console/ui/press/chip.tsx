import { Button } from 'react-aria-components';
import { Icon } from '../show/icon.tsx';
import look from './chip.module.css';

/** A filter: closed, or what it lets through. Opens the menu that it is the trigger of. */
export function Chip({ chosen, children }: { readonly chosen?: string | undefined; readonly children: string }) {
  const isOn = chosen !== undefined && chosen !== '';
  return (
    <Button className={`${look.chip} ${isOn ? look.on : ''}`}>
      <span className={look.words}>{isOn ? `${children}: ${chosen}` : children}</span>
      <Icon name="chevron" size={12} />
    </Button>
  );
}
