import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps, Link, type LinkProps } from 'react-aria-components';
import look from './button.module.css';
import { Key } from './key.tsx';

interface Looks {
  /** main: the usual next thing, one a page · quiet: a tool among others · bad: cannot be undone. */
  readonly kind?: 'main' | 'usual' | 'quiet' | 'note' | 'bad';
  /** The key that does the same. */
  readonly hint?: string;
  readonly children?: ReactNode;
  /** As square as it is high: its name is in `aria-label`. */
  readonly square?: boolean;
}

/** A button with its one look. */
export function Button({
  kind = 'usual',
  hint,
  square = false,
  children,
  ...props
}: Looks & Omit<ButtonProps, 'children'>) {
  return (
    <AriaButton {...props} className={classes(kind, square, props.className)}>
      {children}
      {hint && <Key name={hint} />}
    </AriaButton>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  kind = 'usual',
  hint,
  square = false,
  children,
  ...props
}: Looks & Omit<LinkProps, 'children'>) {
  return (
    <Link {...props} className={classes(kind, square, props.className)}>
      {children}
      {hint && <Key name={hint} />}
    </Link>
  );
}

function classes(kind: NonNullable<Looks['kind']>, square: boolean, more: unknown): string {
  return [look.button, look[kind], square && look.square, typeof more === 'string' && more].filter(Boolean).join(' ');
}
