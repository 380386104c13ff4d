import { Field } from '../../../../ui/fields/field.tsx';
import { Button } from '../../../../ui/press/button.tsx';
import { Icon } from '../../../../ui/show/icon.tsx';
import { useWords } from '../../../../words/language.tsx';
import { CalendarImport } from './calendar-import.tsx';
import { type ExceptionDraft, nextDate, ofPeople, withColumn } from './exceptions-of.ts';
import { HoursField } from './hours-field.tsx';
import look from './schedule-editor.module.css';

/** Holidays, short and long days: they count instead of the week's hours. */
export function Exceptions({
  rows,
  today,
  faultAt,
  change,
}: {
  readonly rows: readonly ExceptionDraft[];
  readonly today: string;
  readonly faultAt: (place: string) => string | undefined;
  readonly change: (rows: readonly ExceptionDraft[]) => void;
}) {
  const t = useWords();
  return (
    <>
      {rows.length === 0 && <p className={look.about}>{t('exceptionsNone')}</p>}
      {rows.map((row, index) => {
        const place = `exceptions[${index}]`;
        const put = (next: ExceptionDraft) => change(rows.with(index, ofPeople(next)));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place while days are typed
          <fieldset key={index} className={look.exception}>
            <legend>{row.title || t('exceptionNumber', { number: index + 1 })}</legend>
            <div className={look.fields}>
              <Field
                label={t('exceptionDate')}
                type="date"
                value={row.date}
                error={faultAt(`${place}.date`)}
                onChange={(date) => put({ ...row, date })}
              />
              <Field
                label={t('exceptionUntil')}
                type="date"
                value={row.until ?? ''}
                error={faultAt(`${place}.until`)}
                onChange={(text) => put(withColumn(row, 'until', text))}
              />
              <HoursField
                label={t('exceptionHours')}
                hours={row.hours}
                error={faultAt(`${place}.hours`)}
                change={(hours) => put({ ...row, hours })}
              />
              <Field
                label={t('exceptionTitle')}
                value={row.title ?? ''}
                error={faultAt(`${place}.title`)}
                onChange={(text) => put(withColumn(row, 'title', text))}
              />
              <Button
                kind="quiet"
                square
                aria-label={t('takeOut', { name: row.title ?? row.date })}
                onPress={() => change(rows.toSpliced(index, 1))}
              >
                <Icon name="close" />
              </Button>
            </div>
          </fieldset>
        );
      })}
      {faultAt('exceptions') && <p className={look.error}>{faultAt('exceptions')}</p>}
      <div className={look.deeds}>
        <Button onPress={() => change([...rows, { date: nextDate(rows, today), hours: [] }])}>
          <Icon name="plus" />
          {t('exceptionAdd')}
        </Button>
        <CalendarImport rows={rows} change={change} />
      </div>
    </>
  );
}
