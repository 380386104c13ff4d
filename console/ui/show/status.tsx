import look from './status.module.css';

export type StatusShape = 'new' | 'open' | 'waiting' | 'reopened' | 'resolved' | 'closed';

/** A status by shape and word: colour alone says nothing. */
export function Status({ shape, children }: { readonly shape: StatusShape; readonly children: string }) {
  return (
    <span className={look.status}>
      <span className={`${look.dot} ${look[shape]}`} aria-hidden="true" />
      {children}
    </span>
  );
}
