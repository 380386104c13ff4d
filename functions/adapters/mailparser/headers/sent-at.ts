import { dateWords } from '#adapters/mailparser/headers/date-words.ts';
import { withoutComments } from '#domain/mail/header-fields.ts';

/** In Chinese and Japanese, months have numbers. */
const name = String.raw`(\p{L}{3,12}|\d{1,2}(?=月))[.月]?`;
/** Before the time stands in East Asia which half of the day it is, elsewhere a word or two (`at`, `à`, `um`, `alle ore`). */
const clock = String.raw`(?:[ ,T]+(오전|오후|上午|下午|午前|午後)? ?(?:\p{L}{1,4}\.? ){0,2}(\d{1,2})[:.h](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d{1,9})? ?([ap]\.?m\b\.?)?)?`;
const zone = String.raw` *((?:gmt|utc?)? ?[+-]\d{1,2}:?\d{0,2}|[a-z]{2,12}/[a-z_/-]{2,40}|[a-z]{3}\d[a-z]{3}|[a-z]{1,5})?`;
/** `20 Nov 2026`, `Nov 20, 2026`, `2026-11-20`, `20.11.2026`, `2026年11月20日`, and the form of Unix. */
const forms: readonly { readonly pattern: RegExp; readonly order: readonly Field[] }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th)?[ -]+(?:de )?${name}[ ,-]+(?:de )?(\d{2,4})(?!\d)(?: г\.)?${clock}${zone}`,
      'iu',
    ),
    order: ['day', 'month', 'year', 'half', 'hour', 'minute', 'second', 'half', 'zone'],
  },
  {
    pattern: new RegExp(
      String.raw`${name} +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (?:([a-z]{1,5}|[+-]\d{4}) )?(\d{4})(?:${zone})`,
      'iu',
    ),
    order: ['month', 'day', 'hour', 'minute', 'second', 'zone', 'year', 'zone'],
  },
  {
    pattern: new RegExp(String.raw`${name} +(\d{1,2}),? +(\d{4})${clock}${zone}`, 'iu'),
    order: ['month', 'day', 'year', 'half', 'hour', 'minute', 'second', 'half', 'zone'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{4})(?:[-/]|[.年년] ?)(\d{1,2})(?:[-/]|[.月월] ?)(\d{1,2})[.日일]?(?: ?(?:[星週周]\S{1,2}|\S(?:曜日?|요일)))?${clock}${zone}`,
      'iu',
    ),
    order: ['year', 'month', 'day', 'half', 'hour', 'minute', 'second', 'half', 'zone'],
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})${clock}${zone}`, 'iu'),
    order: ['day', 'month', 'year', 'half', 'hour', 'minute', 'second', 'half', 'zone'],
  },
  // Of `1/2/2027` nobody can tell the month.
  {
    pattern: new RegExp(String.raw`(?<!\d)(1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4})${clock}${zone}`, 'iu'),
    order: ['day', 'month', 'year', 'half', 'hour', 'minute', 'second', 'half', 'zone'],
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})[/-](1[3-9]|2\d|3[01])[/-](\d{4})${clock}${zone}`, 'iu'),
    order: ['month', 'day', 'year', 'half', 'hour', 'minute', 'second', 'half', 'zone'],
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})${zone}`, 'iu'),
    order: ['year', 'month', 'day', 'hour', 'minute', 'second', 'zone'],
  },
];
type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'zone';

/** ISO time of a Date header in the forms seen in mails, undefined for anything that is no date. */
export function readSentAt(value: string): string | undefined {
  const text = withoutComments(value.slice(0, 200))
    .replace(/[\s"]+/g, ' ')
    .trim();
  // Seconds or their thousandths since 1970, as devices and scripts write them.
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return iso(Number(text.padEnd(13, '0')));
  for (const { pattern, order } of forms) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const fields = new Map<Field, string>();
    for (const [index, field] of order.entries()) {
      const written = found[index + 1];
      if (written !== undefined) fields.set(field, written);
    }
    const time = timeOf(fields);
    if (time !== undefined) return time;
  }
  return undefined;
}

function timeOf(fields: ReadonlyMap<Field, string>): string | undefined {
  const number = (field: Field) => Number(fields.get(field) ?? 0);
  const month = monthOf(fields.get('month') ?? '');
  const half = fields.get('half')?.toLowerCase() ?? '';
  const written = number('hour');
  const isLater = /^p|[후下後]/.test(half) && written < 12;
  const hour = isLater ? written + 12 : /^a|[전上前]/.test(half) && written === 12 ? 0 : written;
  const time = Date.UTC(
    full(number('year')),
    month,
    number('day'),
    hour,
    number('minute'),
    Math.min(number('second'), 59),
  );
  // 24:00 is the end of the day (ISO 8601).
  const day = new Date(hour === 24 ? time - 1 : time).getUTCDate();
  const isTime = number('minute') < 60 && (hour < 24 || (hour === 24 && number('minute') === 0));
  const sane = month >= 0 && isTime && day === number('day');
  return sane ? iso(time - offsetMinutes(fields.get('zone') ?? '', time) * 60_000) : undefined;
}

let months: readonly RegExp[] | undefined;

function monthOf(written: string): number {
  if (/^\d/.test(written)) return Number(written) <= 12 ? Number(written) - 1 : -1;
  months ??= dateWords().months.map((beginnings) => new RegExp(`^(?:${beginnings})`));
  return months.findIndex((beginning) => beginning.test(written.toLowerCase()));
}

/** Two and three digits as RFC 5322 4.3 reads them. */
function full(year: number): number {
  if (year < 50) return year + 2000;
  return year < 1000 ? year + 1900 : year;
}

function offsetMinutes(written: string, time: number): number {
  if (/\/|\d[a-z]/i.test(written)) return offsetOfPlace(written, time);
  const [, sign, digits = '', more = ''] = /^(?:gmt|utc?)? ?([+-])(\d{1,2}):?(\d{0,2})$/i.exec(written) ?? [];
  if (sign === undefined) return (dateWords().zones[written.toLowerCase()] ?? 0) * 60;
  // `+100` is an hour.
  const all = more.length === 1 ? `0${digits}${more}` : `${digits.padStart(2, '0')}${more.padStart(2, '0')}`;
  const minutes = Number(all.slice(0, 2)) * 60 + Number(all.slice(2, 4));
  return minutes > 14 * 60 ? 0 : sign === '-' ? -minutes : minutes;
}

/** Devices without a clock say 1970 or 1904, no mail says less. */
function iso(time: number): string | undefined {
  const year = new Date(time).getUTCFullYear();
  return year >= 1900 && year < 10_000 ? new Date(time).toISOString() : undefined;
}

/** Of `Europe/Berlin` at a time there. UTC for a place that nobody knows. */
function offsetOfPlace(timeZone: string, time: number): number {
  const at = (instant: number) => {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
    return offsetMinutes(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '', instant);
  };
  try {
    return at(time - at(time) * 60_000);
  } catch {
    return 0;
  }
}
