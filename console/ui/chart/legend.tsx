import { useId } from 'react';
import look from './chart.module.css';
import { Hatching } from './hatching.tsx';

/** Which looks mean what. */
export function Legend({
  series,
  before,
}: {
  readonly series: readonly string[];
  readonly before?: string | undefined;
}) {
  const id = useId();
  if (series.length < 2 && before === undefined) return null;
  return (
    <ul className={look.legend}>
      {series.map((name, at) => (
        <li key={name} className={look.key}>
          <svg className={look.sample} aria-hidden="true">
            <Hatching id={id} />
            <rect
              className={at === 0 ? look.solid : look.hatched}
              x="1"
              y="1"
              width="14"
              height="10"
              {...(at > 0 && { fill: `url(#${id})` })}
            />
          </svg>
          {name}
        </li>
      ))}
      {before !== undefined && (
        <li className={look.key}>
          <svg className={look.sample} aria-hidden="true">
            <line className={look.before} x1="8" x2="8" y1="0" y2="12" />
          </svg>
          {before}
        </li>
      )}
    </ul>
  );
}
