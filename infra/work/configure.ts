import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';

/** What people do about lookups and settings. Nobody may invoke it but who has that right in this account. */
export class Configure extends Construct {
  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable) {
    super(scope, id);
    // An import may take dozens of transactions.
    const configure = new PostcaseFunction(this, 'configure', { timeout: seconds(60), memory: 1024 });
    // A rule is tried on the cases of a month.
    table.bindListsTo(configure);
    table.bindTo(configure, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem');
    configure.bindSettings(settings);
    new CfnOutput(this, 'function', {
      value: configure.functionName,
      description: 'Function for lookups and settings: npm run config -- --function <this>',
    });
  }
}
