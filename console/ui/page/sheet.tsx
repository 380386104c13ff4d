import type { ReactNode } from 'react';
import look from './sheet.module.css';

/** The middle of a page that is filled in: one column, as wide as reads well, or wide for a table. */
export function Sheet({
  isWide = false,
  aside,
  children,
}: {
  readonly isWide?: boolean;
  /** What is to be seen while it is filled in: beside it where there is room, else beneath. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={`${look.scroll} ${aside ? look.beside : ''}`}>
      <div className={`${look.sheet} ${isWide ? look.wide : ''}`}>{children}</div>
      {aside && <div className={`${look.sheet} ${look.aside}`}>{aside}</div>}
    </div>
  );
}

/** Fields that stand side by side where there is room. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={look.pair}>{children}</div>;
}
