import type { ReactNode } from 'react';
import look from './figures.module.css';

/** The few figures that matter most, large. */
export function Figures({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section aria-label={label}>
      <dl className={look.figures}>{children}</dl>
    </section>
  );
}

export function Figure({
  title,
  value,
  about,
}: {
  readonly title: string;
  readonly value: string;
  readonly about?: ReactNode;
}) {
  return (
    <div className={look.figure}>
      <dt className={look.title}>{title}</dt>
      <dd className={look.value}>{value}</dd>
      {about && <dd className={look.about}>{about}</dd>}
    </div>
  );
}
