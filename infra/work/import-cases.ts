import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';

interface Parts {
  readonly bucket: MailBucket;
  readonly table: CaseTable;
}

/** Cases that come from another system. Nobody may invoke it but who has that right in this account. */
export class ImportCases extends Construct {
  constructor(scope: Construct, id: string, settings: Settings, { bucket, table }: Parts) {
    super(scope, id);
    // A mail is read and stored here, in one call: the memory and time of receive-mail.
    const imports = new PostcaseFunction(this, 'import-cases', { timeout: seconds(60), memory: 2048 });
    bucket.bindTo(imports, {
      // Whoever imports puts a mail there by an address that this function has signed with its own right.
      uploads: ['GetObject', 'PutObject', 'DeleteObject'],
      messages: ['PutObject'],
    });
    table.bindTo(imports, 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem');
    imports.bindSettings(settings);
    new CfnOutput(this, 'function', {
      value: imports.functionName,
      description: 'Function for cases of other systems: npm run import -- --function <this>',
    });
  }
}
