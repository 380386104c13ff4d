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

/** What agents do with a case. Nobody may invoke it but who has that right in this account. */
export class WorkOnCase extends Construct {
  constructor(scope: Construct, id: string, settings: Settings, { bucket, table }: Parts) {
    super(scope, id);
    // 60 s: twenty files of 100 MB are copied within S3, side by side.
    const workOnCase = new PostcaseFunction(this, 'work-on-case', { timeout: seconds(60), memory: 1024 });
    bucket.bindTo(workOnCase, {
      // An agent puts a file there by an address that this function has signed with its own right.
      uploads: ['GetObject', 'PutObject'],
      messages: ['PutObject'],
    });
    // S3 asks for this right when an agent follows a link to a file, not when it is signed.
    bucket.bindObjectsTo(workOnCase, { messages: ['GetObject'] });
    table.bindListsTo(workOnCase);
    table.bindTo(workOnCase, 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem');
    workOnCase.bindSettings(settings);
    new CfnOutput(this, 'function', {
      value: workOnCase.functionName,
      description: 'Function for cases: npm run case -- --function <this>',
    });
  }
}
