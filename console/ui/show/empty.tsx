import type { ReactNode } from 'react';
import look from './empty.module.css';
import { Icon, type IconName } from './icon.tsx';

/** What would be here, and how to get it here: of an empty page, or of one that could not be had. */
export function Empty({
  icon = 'inbox',
  title,
  children,
  action,
  alert = false,
  isPage = false,
}: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly alert?: boolean;
  /** It is all that a page shows: its title is the page's heading. */
  readonly isPage?: boolean;
}) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className={look.empty} role={alert ? 'alert' : 'status'}>
      <span className={look.icon}>
        <Icon name={icon} size={28} />
      </span>
      <Title className={look.title}>{title}</Title>
      {children && <p className={look.text}>{children}</p>}
      {action && <div className={look.action}>{action}</div>}
    </div>
  );
}
