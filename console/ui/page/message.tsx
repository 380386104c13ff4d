import type { ReactNode } from 'react';
import { Face } from '../show/face.tsx';
import look from './message.module.css';

/** One message: who, to whom, when, and the words. Theirs, ours and notes are on paper of their own. */
export function Message({
  kind,
  name,
  face = name,
  about,
  at,
  warning,
  label,
  children,
}: {
  readonly kind: 'theirs' | 'ours' | 'note';
  readonly name: string;
  /** Whose face, when the name is "You". */
  readonly face?: string;
  readonly about: ReactNode;
  readonly at: ReactNode;
  readonly warning?: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <article className={`${look.message} ${look[kind]}`} aria-label={label}>
      {warning}
      <header className={look.head}>
        <Face name={face} />
        <span className={look.who}>
          <b>{name}</b> <span className={look.about}>{about}</span>
        </span>
        <span className={look.at}>{at}</span>
      </header>
      <div className={look.body}>{children}</div>
    </article>
  );
}
