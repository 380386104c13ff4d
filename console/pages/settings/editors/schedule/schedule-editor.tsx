import { useZone } from '../../../../session/agents-times.ts';
import { Button } from '../../../../ui/press/button.tsx';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { timesIn } from '../../../../words/times.ts';
import { wallTime } from '../../../../words/zoned-time.ts';
import { ColumnField } from '../../fields/column-field.tsx';
import type { RowEditorProps } from '../editor-props.ts';
import { Exceptions } from './exceptions.tsx';
import { exceptionsOf } from './exceptions-of.ts';
import { workedIn } from './hours.ts';
import { HoursField } from './hours-field.tsx';
import look from './schedule-editor.module.css';
import { SchedulePreview } from './schedule-preview.tsx';
import { type Week, weekdays, weekOf } from './week-grid.ts';
import { WeekHours } from './week-hours.tsx';
import { weekdayNames } from './weekday-names.ts';

/** When people work: the week as a picture and in words, days that are otherwise, and what the next days are (SLA-02). */
export function ScheduleEditor({ described, columns, change, faultAt }: RowEditorProps) {
  const t = useWords();
  const language = useLanguage();
  const zone = useZone();
  const week = weekOf(columns.week);
  const names = weekdayNames(language, 'long');
  const put = (next: Week) => change({ week: next });
  const minutes = weekdays.reduce((sum, day) => sum + workedIn(week[day]), 0);
  const fields = (wanted: readonly string[]) =>
    described
      .filter(({ name }) => wanted.includes(name))
      .map((column) => (
        <ColumnField
          key={column.name}
          column={column}
          value={columns[column.name]}
          change={(value) => change({ [column.name]: value })}
          faultAt={faultAt}
        />
      ));
  return (
    <div className={look.schedule}>
      {fields(['label', 'zone'])}
      <section className={look.part} aria-labelledby="schedule-week">
        <h2 id="schedule-week" className={look.title}>
          {t('scheduleWeek')}
        </h2>
        <p id="week-grid-help" className={look.about}>
          {t('weekGridHelp')}
        </p>
        <WeekHours week={week} change={put} />
        <p className={look.about}>{t('weekTogether', { span: timesIn(language, 'UTC').worked(minutes * 60_000) })}</p>
        <div className={look.week}>
          {weekdays.map((day, index) => (
            <HoursField
              key={day}
              label={names[index] ?? day}
              hours={week[day]}
              error={faultAt(`week.${day}`)}
              change={(hours) => put({ ...week, [day]: hours })}
            />
          ))}
        </div>
        <div className={look.deeds}>
          <Button onPress={() => put({ ...week, tue: week.mon, wed: week.mon, thu: week.mon, fri: week.mon })}>
            {t('weekAsMonday')}
          </Button>
        </div>
        {faultAt('week') && <p className={look.error}>{faultAt('week')}</p>}
      </section>
      <section className={look.part} aria-labelledby="schedule-exceptions">
        <h2 id="schedule-exceptions" className={look.title}>
          {t('scheduleExceptions')}
        </h2>
        <Exceptions
          rows={exceptionsOf(columns.exceptions)}
          today={wallTime(Date.now(), zone).slice(0, 10)}
          faultAt={faultAt}
          change={(exceptions) => change({ exceptions })}
        />
      </section>
      <section className={look.part} aria-labelledby="schedule-preview">
        <h2 id="schedule-preview" className={look.title}>
          {t('schedulePreview')}
        </h2>
        <SchedulePreview columns={columns} />
      </section>
    </div>
  );
}
