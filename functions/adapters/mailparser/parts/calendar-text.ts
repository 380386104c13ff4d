import { decodeText } from '../charsets/charset.ts';

const longest = 64 * 1024;
const mostLines = 2000;
/** What an answer to an invitation says, or one that takes it back (RFC 5546). */
const news: Readonly<Record<string, string>> = {
  CANCEL: 'Cancelled',
  COUNTER: 'Another time is proposed',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  TENTATIVE: 'Tentatively accepted',
};

/** What an invitation says, when it comes alone (RFC 5545): what, when, where and the words below; undefined for anything else. */
export function calendarText(content: Buffer, charset: string | undefined): string | undefined {
  const lines = decodeText(content.subarray(0, longest), charset)
    .text.replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/, mostLines);
  const start = lines.findIndex((line) => /^BEGIN:V(?:EVENT|TODO|JOURNAL)\s*$/i.test(line));
  if (start === -1) return undefined;
  const fields = new Map<string, string>();
  let within = 0;
  for (const line of lines.slice(start + 1)) {
    // An alarm stands within what it is about.
    if (/^BEGIN:/i.test(line)) within++;
    if (/^END:/i.test(line) && --within < 0) break;
    if (within > 0) continue;
    const [, name = '', zone = '', value = ''] =
      /^([A-Z-]{1,40})(?:;[^:;"]{0,80}|;[^:;"]{0,40}"[^"]{0,200}"){0,9}?(?:;TZID="?([^:;"]{1,60})"?)?(?:;[^:"]{0,200})?:(.*)$/i.exec(
        line,
      ) ?? [];
    if (!fields.has(name.toUpperCase()))
      fields.set(name.toUpperCase(), name.startsWith('DT') ? timeText(value, zone) : plain(value));
  }
  const time = [fields.get('DTSTART'), fields.get('DTEND')].filter((one) => one).join(' – ');
  const head = [fields.get('SUMMARY'), time, fields.get('LOCATION')].filter((one) => one);
  const method = /^METHOD:([A-Z]+)/im.exec(lines.join('\n'))?.[1]?.toUpperCase() ?? '';
  const answer = /^ATTENDEE[;:][^\n]{0,500}?PARTSTAT=([A-Z]+)/im.exec(lines.join('\n'))?.[1]?.toUpperCase() ?? '';
  const said = news[method === 'REPLY' ? answer : method];
  if (said !== undefined) head.unshift(said);
  const words = [fields.get('COMMENT'), fields.get('DESCRIPTION')];
  const text = [head.join('\n'), ...words].filter((one) => one).join('\n\n');
  return text === '' ? undefined : text;
}

/** `20261120T100000Z` as `2026-11-20 10:00 UTC`, a day alone as such. */
function timeText(value: string, zone: string): string {
  const [, year, month, day, hour, minute, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d{0,2}(Z?))?/.exec(value.trim()) ?? [];
  if (year === undefined) return '';
  const place = utc ? ' UTC' : zone === '' ? '' : ` ${zone}`;
  return `${year}-${month}-${day}${hour === undefined ? '' : ` ${hour}:${minute}${place}`}`;
}

function plain(value: string): string {
  return value
    .replace(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    .trim()
    .toWellFormed();
}
