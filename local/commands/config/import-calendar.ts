import { basename } from 'node:path';
import { readCalendar } from '../../../functions/actions/administration/read-calendar.ts';
import { readCalendar as readFile } from '../../../functions/adapters/ical/calendar-file.ts';
import { PlainError } from '../text/command-line.ts';
import { printable } from '../text/printable.ts';
import { aligned } from './row-table.ts';

const wrongs = {
  'no-calendar': 'it is no calendar file: it does not begin with BEGIN:VCALENDAR',
  line: 'it cannot be read',
  'not-closed': 'what begins there has no end: the file is cut off',
  'too-large': 'it is larger than 512 KB',
  'too-many': 'it has more than 2000 events',
};
const whyNot = {
  canceled: 'canceled',
  hours: 'no whole day',
  repeats: 'repeats otherwise than each year',
  past: 'past',
  long: 'longer than a year',
};

/**
 * The exceptions of a schedule with the days of a calendar file, and what is to be said of them.
 * @throws PlainError naming the line that is wrong.
 */
export async function withCalendar(
  file: string,
  text: string,
  exceptions: unknown,
): Promise<{ readonly exceptions: readonly object[]; readonly said: readonly string[] }> {
  const calendar = async (...asked: Parameters<typeof readFile>) => readFile(...asked);
  const read = await readCalendar(
    { file: text, fileName: basename(file), exceptions },
    { calendar, now: () => new Date() },
  );
  if ('why' in read) throw new PlainError(`${file}${read.line ? `, line ${read.line}` : ''}: ${wrongs[read.why]}.`);
  const { source, kept, days, skipped } = read;
  return {
    exceptions: [...kept, ...days],
    said: [
      `${printable(source)}: ${days.length === 0 ? 'no day is new.' : ''}`.trim(),
      ...aligned(days.map(({ date, until = '', title = '' }) => [date, until, printable(title)])),
      ...(skipped.length === 0 ? [] : ['', 'Left out:']),
      ...aligned(skipped.map(({ line, title = '', why }) => [`line ${line}`, whyNot[why], printable(title)])),
    ],
  };
}
