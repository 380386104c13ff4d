import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  type MenuItemProps,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { Icon, type IconName } from '../show/icon.tsx';
import { Key } from './key.tsx';
import look from './menu.module.css';

/** What a button opens: things to do, one below the other. The first child of `trigger` is the button. */
export function Menu({
  trigger,
  label,
  children,
  placement = 'bottom end',
}: {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
  readonly placement?: 'bottom end' | 'bottom start' | 'top start' | 'top end';
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={look.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu className={look.menu ?? ''} aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuEntry({
  icon,
  hint,
  about,
  children,
  ...props
}: Omit<MenuItemProps, 'children'> & {
  readonly icon?: IconName | undefined;
  readonly hint?: string;
  readonly about?: string | undefined;
  readonly children: string;
}) {
  return (
    <MenuItem {...props} className={look.entry ?? ''} textValue={children}>
      {icon && <Icon name={icon} />}
      <span className={look.words}>
        <Text slot="label">{children}</Text>
        {about && (
          <Text slot="description" className={look.about ?? ''}>
            {about}
          </Text>
        )}
      </span>
      {hint && <Key name={hint} />}
    </MenuItem>
  );
}

export function MenuPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <MenuSection>
      <Header className={look.header}>{title}</Header>
      {children}
    </MenuSection>
  );
}
