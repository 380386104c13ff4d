/** Address of a page of ours. @param siteAddress with or without a slash at its end. */
export function siteLink(siteAddress: string, path: string): string {
  return `${siteAddress.replace(/\/+$/, '')}/${path}`;
}

/** When a link's last day is over, epoch milliseconds: a day ends last twelve hours west of Greenwich. */
export function endOfLastDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999-12:00`);
}
