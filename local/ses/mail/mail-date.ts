/** A time as mail headers write it, in UTC, e.g. `Fri, 06 Sep 2019 18:52:14 +0000` (RFC 5322 section 3.3). */
export function mailDate(now: number): string {
  return new Date(now).toUTCString().replace('GMT', '+0000');
}
