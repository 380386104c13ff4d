import { listRatingComments } from '#actions/rating/list-rating-comments.ts';
import { type ReportPorts, reportRatings } from '#actions/rating/report-ratings.ts';
import { type CaseReportPorts, reportNorm, reportTimes, reportVolumes } from '#actions/reports/report-cases.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoFigures } from '#adapters/dynamodb/rating/figures.ts';
import { DynamoCaseFigures } from '#adapters/dynamodb/reports/case-figures.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../../env.ts';
import type { ReportCommand } from '../../commands/report-command.ts';
import { configurationSource } from '../configuration-source.ts';

const table = caseTable(fromEnvironment(env.tableName));
const ports: ReportPorts & CaseReportPorts = {
  figures: new DynamoFigures(table),
  caseFigures: new DynamoCaseFigures(table),
  lists: new DynamoCaseLists(table),
  configuration: configurationSource(table),
  now: () => new Date(),
};

/** Hands a command to its action. */
export async function runReport(asked: ReportCommand): Promise<object> {
  switch (asked.command) {
    case 'ratings':
      return { report: await reportRatings(asked, ports) };
    case 'rating-comments':
      return listRatingComments(asked, ports);
    case 'norm':
      return { report: await reportNorm(asked, ports) };
    case 'volumes':
      return { report: await reportVolumes(asked, ports) };
    case 'times':
      return { report: await reportTimes(asked, ports) };
  }
}
