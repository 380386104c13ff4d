import { type Judged, parserNames } from './judged.ts';
import type { ParserName } from './parsers.ts';

const firstWidth = 24;
const width = 14;

/** A line for each kind of mails with the number that each parser reads right, and what each took in all. */
export function tableLines(all: readonly Judged[]): readonly string[] {
  const judged = all.filter(({ right }) => Object.keys(right).length > 0);
  const kinds = [...Map.groupBy(judged, ({ kind }) => kind)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    '',
    line('', ['mails', ...parserNames]),
    ...kinds.map(([kind, mails]) => line(kind, [mails.length, ...parserNames.map((name) => rightOf(mails, name))])),
    line('right', [judged.length, ...parserNames.map((name) => rightOf(judged, name))]),
    line('wrong', [
      '',
      ...parserNames.map((name) => judged.filter(({ readings }) => readings[name].wrong.length > 0).length),
    ]),
    line('threw', ['', ...parserNames.map((name) => judged.filter(({ readings }) => readings[name].error).length)]),
    line('ms a mail', ['', ...parserNames.map((name) => meanMs(judged, name))]),
  ];
}

/** Of which it reads every field right that is known and that it tells; a dash where it tells none. */
function rightOf(mails: readonly Judged[], name: ParserName): number | string {
  const readings = mails.map((mail) => mail.readings[name]);
  const isSilent = readings.every(({ error, right, wrong }) => !error && right.length + wrong.length === 0);
  return isSilent ? '–' : readings.filter(({ right, wrong }) => right.length > 0 && wrong.length === 0).length;
}

function meanMs(judged: readonly Judged[], name: ParserName): string {
  const all = judged.reduce((sum, { readings }) => sum + readings[name].ms, 0);
  return (all / Math.max(judged.length, 1)).toFixed(2);
}

function line(first: string, cells: readonly (string | number)[]): string {
  return [first.slice(0, firstWidth - 1).padEnd(firstWidth), ...cells.map((cell) => String(cell).padEnd(width))]
    .join('')
    .trimEnd();
}
