import { type AskedDays, daysBetween, type Period, presets } from './periods.ts';

export const reports = ['ratings', 'norm', 'volumes', 'times'] as const;
export type ReportName = (typeof reports)[number];

export const lines = ['day', 'month', 'agent', 'group', 'service', 'category', 'mailbox', 'level'] as const;
export type Lines = (typeof lines)[number];

/** The whole question: it stands in the address, so it can be kept, sent and gone back to. */
export interface ReportAddress extends AskedDays {
  readonly by: Lines | undefined;
  readonly isCompared: boolean;
  /** Of the page of one agent; the reader's unless told. */
  readonly agent: string | undefined;
}

export function readReportAddress(search: string): ReportAddress {
  const query = new URLSearchParams(search);
  return {
    preset: presets.find((one) => one === query.get('period')),
    // Days that are none are the API's to refuse: it says what is wrong with them.
    from: query.get('from') || undefined,
    to: query.get('to') || undefined,
    by: lines.find((one) => one === query.get('by')),
    isCompared: query.get('compare') === 'before',
    agent: query.get('agent') || undefined,
  };
}

export function reportPath(report: ReportName | 'agent', address: Partial<ReportAddress> = {}): string {
  const { preset, from, to, by, isCompared, agent } = address;
  const isOwn = from !== undefined || to !== undefined;
  const given = Object.entries({
    period: isOwn ? undefined : preset,
    from,
    to,
    by: report === 'agent' ? undefined : by,
    compare: isCompared ? 'before' : undefined,
    agent: report === 'agent' ? agent : undefined,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/reports/${report}${given.length === 0 ? '' : `?${new URLSearchParams(given)}`}`;
}

/** Who sees their own cases alone is told ratings by these (CONS-01): ratings are counted apart by each, and what is theirs is known by them. */
const ratingLinesOfOwn: readonly Lines[] = ['day', 'month', 'agent', 'group'];

/** What a report can be asked by. Ratings have no service level. @param seesAll whether who asks sees every case. */
export function linesOf(report: ReportName, seesAll: boolean): readonly Lines[] {
  if (report !== 'ratings') return lines;
  return seesAll ? lines.filter((one) => one !== 'level') : ratingLinesOfOwn;
}

/** What lines stand for unless told: days, while there are not too many of them. */
export function usualLines(
  { by }: Pick<ReportAddress, 'by'>,
  report: ReportName,
  period: Partial<Period>,
  seesAll: boolean,
): Lines {
  if (by !== undefined && linesOf(report, seesAll).includes(by)) return by;
  const { from, to } = period;
  return from !== undefined && to !== undefined && daysBetween(from, to) > 92 ? 'month' : 'day';
}
