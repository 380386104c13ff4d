import type { ReactNode } from 'react';
import look from './bar.module.css';

/** The head of a page: what it is, and what can be done with all of it. */
export function Bar({
  title,
  under,
  before,
  children,
}: {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  readonly before?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={look.bar}>
      {before}
      <div className={look.heading}>
        <h1 className={look.title}>{title}</h1>
        {under && <div className={look.under}>{under}</div>}
      </div>
      <div className={look.tools}>{children}</div>
    </header>
  );
}
