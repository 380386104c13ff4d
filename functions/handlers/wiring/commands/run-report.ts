import { listRatingComments } from '#actions/rating/list-rating-comments.ts';
import { type ReportPorts, reportRatings } from '#actions/rating/report-ratings.ts';
import { DynamoFigures } from '#adapters/dynamodb/rating/figures.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../../env.ts';
import type { ReportCommand } from '../../commands/report-command.ts';
import { configurationSource } from '../configuration-source.ts';

const table = caseTable(fromEnvironment(env.tableName));
const ports: ReportPorts = {
  figures: new DynamoFigures(table),
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
  }
}
