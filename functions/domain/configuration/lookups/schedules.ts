import * as z from 'zod';
import { baseSchedules, type Schedule } from '#domain/configuration/schedule.ts';
import { dayNumber, hoursOf, shiftOf, weekdays } from '#domain/worktime/working-hours.ts';
import { isTimeZone } from '#domain/worktime/zone.ts';
import { label, labelled, line, orNothing, properName } from './columns.ts';
import { date } from './date.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

const mostIntervals = 8;
const mostExceptions = 400;

/** Hours of a day in their order, written alike; those that touch are one. */
const hoursOfDay = z
  .array(z.string())
  .max(mostIntervals)
  .transform((texts, issues) => {
    const shifts = texts.map(shiftOf);
    const wrong = shifts.indexOf(undefined);
    const sorted = shifts.filter((shift) => shift !== undefined).toSorted((one, other) => one.from - other.from);
    const overlap = sorted.find(({ from }, index) => from < (sorted[index - 1]?.to ?? 0));
    if (wrong >= 0)
      issues.addIssue({
        code: 'custom',
        path: [wrong],
        message: 'is no time such as "09:00-18:00"; "22:00-06:00" ends on the next day, "00:00-24:00" is the whole day',
      });
    else if (overlap)
      issues.addIssue({ code: 'custom', message: `overlap: "${hoursOf(overlap)}" begins before others are over` });
    return sorted.map(hoursOf);
  });

const exception = z
  .strictObject({
    date,
    until: date.optional(),
    hours: hoursOfDay.default([]),
    title: line(100).optional(),
    source: line(100).optional(),
  })
  .refine(({ date: first, until = first }) => until >= first && dayNumber(until) - dayNumber(first) <= 366, {
    path: ['until'],
    error: 'is before the first day, or more than a year after it',
  });

export const schedules: Lookup<Schedule> = {
  name: 'schedule',
  key: 'name',
  label: { en: 'Schedules', ru: 'Графики обслуживания' },
  help: {
    en: 'When people work. Hours of each day of the week (mon … sun), a time zone (null for the default one), and exceptions: holidays (no hours) and short or long days, which count instead of the hours that begin on that day.',
    ru: 'Когда ведётся обслуживание. Часы по дням недели (mon … sun), часовой пояс (null — по умолчанию) и исключения: праздники (без часов), короткие и длинные дни. Исключение заменяет часы, которые начинаются в этот день.',
  },
  mostRows: usualMostRows,
  schema: z
    .strictObject({
      name: properName,
      zone: orNothing(
        z.string().refine(isTimeZone, { error: 'is no time zone such as Europe/Moscow, America/New_York or UTC' }),
      ),
      week: z.strictObject(Object.fromEntries(weekdays.map((weekday) => [weekday, hoursOfDay.default([])]))),
      exceptions: z
        .array(exception)
        .max(mostExceptions)
        .default([])
        .transform((rows) => rows.toSorted((one, other) => (one.date < other.date ? -1 : 1)))
        .refine((rows) => rows.every(({ date: first }, index) => first > lastDay(rows[index - 1])), {
          error: 'name a day twice',
        }),
      label,
    })
    .transform(labelled),
  baseRows: () => baseSchedules,
};

function lastDay(row: { readonly date: string; readonly until?: string | undefined } | undefined): string {
  return row?.until ?? row?.date ?? '';
}
