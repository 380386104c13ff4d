import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../press/button.tsx';
import { Icon } from './icon.tsx';
import look from './notice.module.css';

/** A state that stands until it is over: offline, changed meanwhile, not proven. */
export function Notice({
  kind,
  action,
  onAction,
  href,
  children,
}: {
  readonly kind: 'info' | 'warn' | 'bad';
  readonly action?: string;
  readonly onAction?: () => void;
  readonly href?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`${look.notice} ${look[kind]}`} role={kind === 'info' ? 'status' : 'alert'}>
      <Icon name={kind === 'info' ? 'forward' : 'warning'} />
      <div className={look.words}>{children}</div>
      {action && href && (
        <Link className={look.link ?? ''} href={href}>
          {action}
        </Link>
      )}
      {action && onAction && (
        <Button kind="quiet" onPress={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
