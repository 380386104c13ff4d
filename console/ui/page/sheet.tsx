import type { ReactNode } from 'react';
import look from './sheet.module.css';

/** The middle of a page that is filled in: one column, as wide as reads well. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return (
    <div className={look.scroll}>
      <div className={look.sheet}>{children}</div>
    </div>
  );
}

/** Fields that stand side by side where there is room. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={look.pair}>{children}</div>;
}
