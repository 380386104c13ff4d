import type { ReactNode } from 'react';
import { Icon } from '../show/icon.tsx';
import { Button } from './button.tsx';
import { Menu } from './menu.tsx';
import look from './split.module.css';

/** The usual next thing, and behind the arrow the others. */
export function Split({
  kind,
  label,
  hint,
  onPress,
  isDisabled,
  isPending,
  others,
  children,
}: {
  readonly kind: 'main' | 'note';
  /** Of the arrow. */
  readonly label: string;
  readonly hint?: string;
  readonly onPress: () => void;
  readonly isDisabled: boolean;
  readonly isPending: boolean;
  readonly others?: ReactNode;
  readonly children: string;
}) {
  const state = { isDisabled, isPending };
  return (
    <span className={others ? look.split : look.whole}>
      <Button kind={kind} onPress={onPress} {...state} {...(hint && { hint })}>
        {children}
      </Button>
      {others && (
        <Menu
          label={label}
          placement="top end"
          trigger={
            <Button kind={kind} square aria-label={label} {...state}>
              <Icon name="chevron" />
            </Button>
          }
        >
          {others}
        </Menu>
      )}
    </span>
  );
}
