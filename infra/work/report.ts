import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';

/** Reports for people. Nobody may invoke it but who has that right in this account; it changes nothing. */
export class Report extends Construct {
  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable) {
    super(scope, id);
    // Five years of a hundred agents are some dozens of MB to read, and little to answer.
    const report = new PostcaseFunction(this, 'report', { timeout: seconds(60), memory: 1024 });
    table.bindTo(report, 'GetItem', 'Query');
    table.bindListsTo(report);
    report.bindSettings(settings);
    new CfnOutput(this, 'function', {
      value: report.functionName,
      description: 'Function for reports: npm run report -- --function <this>',
    });
  }
}
