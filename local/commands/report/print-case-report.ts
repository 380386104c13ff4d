import type { CaseReportLines } from '../../../functions/domain/reports/case-report.ts';
import {
  caseReportCsv,
  caseReportLinesOf,
  csvNames,
  normTable,
  timesTable,
  volumeTable,
} from './case-report-tables.ts';
import { putReport } from './put-report.ts';
import { answers, type Reporter } from './reporter.ts';

interface Asked {
  readonly report: 'norm' | 'volumes' | 'times';
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly by: CaseReportLines;
  readonly compare: boolean;
  /** File of a spreadsheet. */
  readonly csv: string | undefined;
}

export async function printCaseReport({ report: command, csv, ...asked }: Asked, reporter: Reporter): Promise<void> {
  const names = csvNames[command];
  switch (command) {
    case 'norm': {
      const { report } = await reporter.ask({ command, ...asked }, answers.norm);
      return putReport(csv, () => caseReportCsv(report, normTable, names), caseReportLinesOf(report, normTable));
    }
    case 'volumes': {
      const { report } = await reporter.ask({ command, ...asked }, answers.volumes);
      return putReport(csv, () => caseReportCsv(report, volumeTable, names), caseReportLinesOf(report, volumeTable));
    }
    case 'times': {
      const { report } = await reporter.ask({ command, ...asked }, answers.times);
      return putReport(csv, () => caseReportCsv(report, timesTable, names), caseReportLinesOf(report, timesTable));
    }
  }
}
