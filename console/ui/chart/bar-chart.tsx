import { Fragment, useId } from 'react';
import look from './chart.module.css';
import type { Drawn } from './drawn.ts';
import { partOf } from './geometry.ts';
import { Hatching } from './hatching.tsx';

/** Values of several, one below the other, each with its figure. The table that says the same stands with it. */
export function BarChart({ label, series, groups, ticks, words }: Drawn) {
  const id = useId();
  const most = ticks.at(-1) ?? 0;
  return (
    <div className={look.bars} role="img" aria-label={label}>
      {groups.map(({ name, values, before }) => (
        <Fragment key={name}>
          <span className={look.name} title={name}>
            {name}
          </span>
          <span className={look.pair}>
            {values.map((value, at) => (
              <span key={series[at]} className={look.bar}>
                <svg className={look.track} aria-hidden="true">
                  <Hatching id={`${id}${at}`} />
                  <rect className={look.rail} width="100%" height="100%" rx="2" />
                  {value !== null && (
                    <rect
                      className={at === 0 ? look.solid : look.hatched}
                      width={`${partOf(value, most)}%`}
                      height="100%"
                      rx="2"
                      {...(at > 0 && { fill: `url(#${id}${at})` })}
                    />
                  )}
                  <Before value={before?.[at]} most={most} />
                </svg>
                <span className={look.figure}>{value === null ? '–' : words(value)}</span>
              </span>
            ))}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

function Before({ value, most }: { readonly value: number | null | undefined; readonly most: number }) {
  if (value === null || value === undefined) return null;
  const x = `${partOf(value, most)}%`;
  return <line className={look.before} x1={x} x2={x} y1="0" y2="100%" />;
}
