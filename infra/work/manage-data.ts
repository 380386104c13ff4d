import { CfnOutput, Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import type { SigningKeys } from '../data/signing-keys.ts';
import type { WordsTable } from '../data/words-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { Schedule } from '../parts/schedule.ts';
import type { Settings } from '../settings/settings.ts';

interface Parts {
  readonly bucket: MailBucket;
  readonly table: CaseTable;
  readonly words: WordsTable;
  readonly keys: SigningKeys;
}

/** Erasing, exporting and holding what is known of people. Nobody may invoke it but who has that right in this account. */
export class ManageData extends Construct {
  /** Failed attempts in a day: a daily look has three. */
  readonly failures: IMetric;
  readonly fn: PostcaseFunction;

  constructor(scope: Construct, id: string, settings: Settings, { bucket, table, words, keys }: Parts) {
    super(scope, id);
    // 5 minutes: some thousand cases, one after the other. What is left is done by the next call.
    const manage = new PostcaseFunction(this, 'manage-data', { timeout: seconds(300), memory: 1024 });
    table.bindTo(manage, 'BatchGetItem', 'GetItem', 'Query', 'PutItem', 'DeleteItem', 'BatchWriteItem');
    table.bindListsTo(manage);
    table.bindCasesOfCustomersTo(manage);
    words.bindTo(manage, 'GetItem', 'BatchGetItem', 'Query', 'BatchWriteItem');
    bucket.bindTo(manage, {
      // Read by who has the export: its links are followed with this function's right.
      messages: ['GetObject', 'DeleteObject'],
      held: ['GetObject', 'DeleteObject'],
      duplicates: ['GetObject', 'DeleteObject'],
      uploads: ['GetObject', 'DeleteObject'],
    });
    keys.bindTo(manage);
    manage.bindSettings(settings);
    this.fn = manage;
    this.failures = manage.metricErrors({ period: Duration.days(1), statistic: 'Sum' });
    const input = JSON.stringify({ command: 'look-daily' });
    new Schedule(
      this,
      'daily',
      manage,
      Duration.days(1),
      'Erases what has had its time, and goes on with erasures',
      input,
    );
    new CfnOutput(this, 'function', {
      value: manage.functionName,
      description: 'Function for what is known of people: npm run erase -- --function <this>',
    });
  }

  /** Lets a function have data looked at, erased and held. */
  bindTo(fn: PostcaseFunction): void {
    const right = { actions: ['lambda:InvokeFunction'], resources: [this.fn.functionArn] };
    fn.bind(env.manageDataFunction, this.fn.functionName, right);
  }
}
