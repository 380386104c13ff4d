import look from './change.module.css';

/** How a figure stands to the one before: by arrow, sign and, where one is better, by colour. */
export function Change({
  direction,
  isGood,
  children,
}: {
  readonly direction: 'up' | 'down' | 'same';
  /** Missing where neither is better. */
  readonly isGood?: boolean | undefined;
  readonly children: string;
}) {
  const tone = direction === 'same' || isGood === undefined ? '' : isGood ? look.good : look.bad;
  return (
    <span className={`${look.change} ${tone}`}>
      {direction !== 'same' && (
        <svg className={look.arrow} viewBox="0 0 10 10" aria-hidden="true">
          <path d={direction === 'up' ? 'M5 1 9.5 9h-9Z' : 'M5 9 .5 1h9Z'} />
        </svg>
      )}
      {children}
    </span>
  );
}
