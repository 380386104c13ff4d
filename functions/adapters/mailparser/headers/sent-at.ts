const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours of the zone names of RFC 5322 4.3; any other name counts as UTC, as the RFC asks. */
const zones: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
};

const dated =
  /(\d{1,2})[ -]+([a-z]{3})[a-z]*[ ,-]+(\d{2,4})[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)? *([+-]\d{4}|[+-]\d{2}:\d{2}|[a-z]{1,5})?/i;
const unixDated = /([a-z]{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (?:([a-z]{1,5}) )?(\d{4})/i;

/** ISO time of a Date header in the forms seen in mails, undefined for anything that is no date. */
export function readSentAt(value: string): string | undefined {
  const text = value.slice(0, 200).replace(/\s+/g, ' ').trim();
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text))
    return iso(Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`));
  const mail = dated.exec(text);
  if (mail !== null) {
    const [, day, month, year, hour, minute, second, zone] = mail;
    return at(year, month, day, hour, minute, second, zone);
  }
  const [, month, day, hour, minute, second, zone, year] = unixDated.exec(text) ?? [];
  return at(year, month, day, hour, minute, second, zone);
}

function at(
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string | undefined {
  const month = months.indexOf((monthName ?? '').toLowerCase());
  const fullYear = full(Number(year));
  const time = Date.UTC(fullYear, month, Number(day), Number(hour), Number(minute), Math.min(Number(second ?? 0), 59));
  const sane = month >= 0 && Number(hour) < 24 && Number(minute) < 60 && new Date(time).getUTCDate() === Number(day);
  return sane ? iso(time - offsetMinutes(zone ?? '') * 60_000) : undefined;
}

/** Two and three digits as RFC 5322 4.3 reads them. */
function full(year: number): number {
  if (year < 50) return year + 2000;
  return year < 1000 ? year + 1900 : year;
}

function offsetMinutes(zone: string): number {
  const numeric = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (numeric === null) return (zones[zone.toLowerCase()] ?? 0) * 60;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return minutes > 14 * 60 ? 0 : numeric[1] === '-' ? -minutes : minutes;
}

function iso(time: number): string | undefined {
  const year = new Date(time).getUTCFullYear();
  return year >= 1970 && year < 10_000 ? new Date(time).toISOString() : undefined;
}
