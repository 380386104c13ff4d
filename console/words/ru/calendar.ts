import type { calendarWords as english } from '../en/calendar.ts';
import type { Plural } from '../words.ts';

/** Праздники из файла календаря. */
export const calendarWords: {
  readonly [Key in keyof typeof english]: (typeof english)[Key] extends string ? string : Plural;
} = {
  calendarChoose: 'Из файла календаря (.ics)',
  calendarTitle: 'Дни из календаря «{source}»',
  calendarAbout:
    'Они попадут в черновик вместо дней, которые этот календарь добавил раньше. Дни, записанные вручную, останутся. Снимите отметку с тех, когда вы работаете.',
  calendarNothing: 'Новых дней в файле нет: все уже записаны или прошли.',
  calendarAdd: {
    one: 'Добавить {count} запись',
    few: 'Добавить {count} записи',
    many: 'Добавить {count} записей',
    other: 'Добавить {count} записи',
  },
  calendarSkipped: {
    one: 'Не вошло: {count} событие',
    few: 'Не вошло: {count} события',
    many: 'Не вошло: {count} событий',
    other: 'Не вошло: {count} события',
  },
  calendarLine: 'Строка {line}: {why}',
  calendarNot_canceled: 'отменено',
  calendarNot_hours: 'не целый день',
  calendarNot_repeats: 'повторяется не каждый год',
  calendarNot_past: 'прошло',
  calendarNot_long: 'длиннее года',
  'calendar_no-calendar': 'Это не файл календаря: он начинается не с BEGIN:VCALENDAR.',
  calendar_line: 'Прочесть её нельзя.',
  'calendar_not-closed': 'То, что здесь начинается, не закончено: файл обрывается.',
  'calendar_too-large': 'Файл больше 512 КБ.',
  'calendar_too-many': 'В файле больше 2000 событий.',
};
