import { useId } from 'react';
import look from './chart.module.css';
import type { Drawn } from './drawn.ts';
import { columnsAt, namedOf, partOf } from './geometry.ts';
import { Hatching } from './hatching.tsx';

/** What was when, from left to right. The table that says the same stands with it. */
export function ColumnChart({ label, series, groups, ticks, words, room }: Drawn & { readonly room: number }) {
  const id = useId();
  const most = ticks.at(-1) ?? 0;
  return (
    <div className={look.columns} role="img" aria-label={label}>
      <div className={look.scale}>
        {ticks.map((tick) => (
          <span key={tick} className={look.tick} style={{ bottom: `${partOf(tick, most)}%` }}>
            {words(tick)}
          </span>
        ))}
      </div>
      <svg className={look.plot} aria-hidden="true">
        <Hatching id={id} />
        {ticks.map((tick) => (
          <line
            key={tick}
            className={tick === 0 ? look.base : look.grid}
            x1="0"
            x2="100%"
            y1={`${100 - partOf(tick, most)}%`}
            y2={`${100 - partOf(tick, most)}%`}
          />
        ))}
        {groups.map(({ name, values }, at) => {
          const places = columnsAt(at, groups.length, series.length);
          return values.map((value, one) => {
            if (value === null || value === 0) return null;
            const height = partOf(value, most);
            return (
              <rect
                key={`${name} ${series[one]}`}
                className={one === 0 ? look.solid : look.hatched}
                x={`${places[one]?.x}%`}
                width={`${places[one]?.width}%`}
                y={`${100 - height}%`}
                height={`${height}%`}
                {...(one > 0 && { fill: `url(#${id})` })}
              >
                <title>{`${name}: ${series[one]} ${words(value)}`}</title>
              </rect>
            );
          });
        })}
      </svg>
      <div className={look.names}>
        {namedOf(groups.length, room).map((at) => (
          <span key={at} className={look.under} style={{ left: `${((at + 0.5) / groups.length) * 100}%` }}>
            {groups[at]?.name}
          </span>
        ))}
      </div>
    </div>
  );
}
