import type { ReactNode } from 'react';
import look from './sheet.module.css';

/** The middle of a page that is filled in: one column, as wide as reads well, or wide for a table. */
export function Sheet({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={look.scroll}>
      <div className={`${look.sheet} ${isWide ? look.wide : ''}`}>{children}</div>
    </div>
  );
}

/** Fields that stand side by side where there is room. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={look.pair}>{children}</div>;
}
