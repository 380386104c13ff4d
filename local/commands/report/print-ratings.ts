import type { ReportLines } from '../../../functions/domain/rating/rating-report.ts';
import { localMask } from '../case/case-name.ts';
import { putReport } from './put-report.ts';
import { commentsCsv, reportCsv } from './report-csv.ts';
import { commentLines, comparedLines, reportLinesOf } from './report-lines.ts';
import { answers, type Reporter, type ShownComment } from './reporter.ts';

interface Asked {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly by: ReportLines;
  readonly compare: boolean;
  readonly comments: boolean;
  /** File of a spreadsheet. */
  readonly csv: string | undefined;
  readonly isLocal: boolean;
}

const page = 100;

export async function printRatings({ csv, comments, isLocal, ...asked }: Asked, reporter: Reporter): Promise<void> {
  if (!comments) {
    const { report } = await reporter.ask({ command: 'ratings', ...asked }, answers.ratings);
    const before = report.compared ? ['', ...comparedLines(report.compared)] : [];
    return putReport(csv, () => reportCsv(report), [...reportLinesOf(report), ...before]);
  }
  const { comments: found, more } = await commentsOf(reporter, asked, csv !== undefined);
  const rest = more ? ['', `These are the newest ${page}; --csv <file> has all, --to <day> shows earlier ones.`] : [];
  putReport(csv, () => commentsCsv(found), [...commentLines(found, isLocal ? localMask : undefined), ...rest]);
}

/** The newest page of comments, or all of them. */
async function commentsOf(
  reporter: Reporter,
  { from, to }: Pick<Asked, 'from' | 'to'>,
  all: boolean,
): Promise<{ comments: ShownComment[]; more: boolean }> {
  const comments: ShownComment[] = [];
  for (;;) {
    const last = comments.at(-1);
    const before = last && { day: last.day, at: last.at, caseNumber: last.caseNumber };
    const asked = { command: 'rating-comments', from, to, limit: page, before } as const;
    const found = (await reporter.ask(asked, answers.comments)).comments;
    comments.push(...found);
    if (found.length < page || !all) return { comments, more: found.length === page };
  }
}
