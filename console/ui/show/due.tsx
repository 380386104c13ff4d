import look from './due.module.css';

export type Urgency = 'calm' | 'near' | 'late' | 'still';

/** How long there is, in words and as a bar. */
export function Due({
  urgency,
  used,
  title,
  children,
}: {
  readonly urgency: Urgency;
  /** Share of the time that is gone, 0 to 1; without one there is no bar. */
  readonly used?: number | undefined;
  readonly title?: string;
  readonly children: string;
}) {
  return (
    <span className={`${look.due} ${look[urgency]}`} title={title}>
      <span className={look.words}>{children}</span>
      {used !== undefined && (
        <span className={look.bar} aria-hidden="true">
          <span className={look.used} style={{ width: `${Math.round(Math.min(1, Math.max(0, used)) * 100)}%` }} />
        </span>
      )}
    </span>
  );
}
