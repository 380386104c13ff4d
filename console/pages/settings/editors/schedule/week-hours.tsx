import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { hoursText, painted } from './hours.ts';
import {
  type Slot,
  type Spot,
  slotMinutes,
  slotsOf,
  slotsOfDay,
  spotAfter,
  stretchOf,
  type Week,
  weekdays,
} from './week-grid.ts';
import look from './week-hours.module.css';
import { weekdayNames } from './weekday-names.ts';

interface Paint {
  readonly day: number;
  readonly first: number;
  readonly last: number;
  readonly isOn: boolean;
}

/**
 * The hours of the week as a picture that is painted: with the mouse or a finger from one time to another, with the keys by arrows and
 * space, and with Shift what was done goes along.
 */
export function WeekHours({ week, change }: { readonly week: Week; readonly change: (week: Week) => void }) {
  const t = useWords();
  const names = weekdayNames(useLanguage(), 'short');
  const [spot, setSpot] = useState<Spot>({ day: 0, slot: 18 });
  const [paint, setPaint] = useState<Paint>();
  const grid = useRef<HTMLDivElement>(null);
  const paintDay = (of: Week, { day, first, last, isOn }: Paint): Week => {
    const name = weekdays[day];
    return name ? { ...of, [name]: painted(of[name], stretchOf(first, last), isOn) } : of;
  };
  const shown = paint ? paintDay(week, paint) : week;
  const isOnAt = ({ day, slot }: Spot) => slotsOf(week, day)[slot] === 'on';
  const focus = (next: Spot) => {
    setSpot(next);
    grid.current?.querySelector<HTMLElement>(`[data-spot="${next.day}-${next.slot}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const next = spotAfter(spot, event.key);
    if (!next && event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    const toPaint = next ? (event.shiftKey ? next : undefined) : spot;
    if (toPaint) {
      const isOn = next ? isOnAt(spot) : !isOnAt(spot);
      const first = toPaint.day === spot.day ? spot.slot : toPaint.slot;
      change(paintDay(week, { day: toPaint.day, first, last: toPaint.slot, isOn }));
    }
    if (next) focus(next);
  };
  const under = (event: PointerEvent): Spot | undefined => {
    const found = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-spot]');
    const [day, slot] = (found?.getAttribute('data-spot') ?? '').split('-').map(Number);
    return day === undefined || slot === undefined ? undefined : { day, slot };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of 336 cells that are painted is a grid
    <div
      ref={grid}
      className={look.grid}
      role="grid"
      aria-label={t('weekGrid')}
      aria-describedby="week-grid-help"
      tabIndex={-1}
      onKeyDown={press}
      onPointerDown={(event) => {
        const at = under(event);
        if (!at || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setPaint({ day: at.day, first: at.slot, last: at.slot, isOn: !isOnAt(at) });
        focus(at);
      }}
      onPointerMove={(event) => {
        const at = paint && under(event);
        if (at && at.slot !== paint.last) setPaint({ ...paint, last: at.slot });
      }}
      onPointerUp={() => {
        if (paint) change(paintDay(week, paint));
        setPaint(undefined);
      }}
      onPointerCancel={() => setPaint(undefined)}
    >
      <Hours />
      {weekdays.map((name, day) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: its cells are
        <div
          key={name}
          role="row"
          className={look.row}
          aria-label={`${names[day]}: ${hoursText(shown[name]) || t('hoursNone')}`}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: it names the row */}
          <div role="rowheader" className={look.day}>
            {names[day]}
          </div>
          {slotsOf(shown, day).map((slot, index) => (
            <Cell
              // biome-ignore lint/suspicious/noArrayIndexKey: a time of day is its place
              key={index}
              slot={slot}
              at={{ day, slot: index }}
              isCurrent={spot.day === day && spot.slot === index}
              label={`${names[day]} ${hoursText([stretchText(index)])}`}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Cell({
  slot,
  at,
  isCurrent,
  label,
}: {
  readonly slot: Slot;
  readonly at: Spot;
  readonly isCurrent: boolean;
  readonly label: string;
}) {
  const t = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of the grid
    <div
      role="gridcell"
      className={`${look.cell} ${look[slot]}`}
      data-spot={`${at.day}-${at.slot}`}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={slot === 'on'}
      aria-label={slot === 'night' ? `${label}, ${t('weekNight')}` : label}
    />
  );
}

/** The clock above. */
function Hours() {
  return (
    <div className={look.hours} aria-hidden="true">
      {[0, 6, 12, 18, 24].map((hour) => (
        <span key={hour} className={look.hour} style={{ gridColumn: Math.min(hour * 2 + 2, slotsOfDay) }}>
          {hour}
        </span>
      ))}
    </div>
  );
}

function stretchText(slot: number): string {
  const clock = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${clock(slot * slotMinutes)}-${clock((slot + 1) * slotMinutes)}`;
}
