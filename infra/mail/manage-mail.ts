import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import type { SigningKeys } from '../data/signing-keys.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';
import type { InboundMail } from './inbound-mail.ts';

interface Parts {
  readonly inbound: InboundMail;
  readonly table: CaseTable;
  readonly keys: SigningKeys;
}

/** What people do about held and stored mail. Nobody may invoke it but who has that right in this account. */
export class ManageMail extends Construct {
  private readonly fn: PostcaseFunction;

  constructor(scope: Construct, id: string, settings: Settings, { inbound, table, keys }: Parts) {
    super(scope, id);
    // A released mail is registered here, in one call: the memory and time of receive-mail.
    const manage = new PostcaseFunction(this, 'manage-mail', { timeout: seconds(60), memory: 2048 });
    inbound.bucket.bindTo(manage, {
      raw: ['GetObject', 'PutObject'],
      messages: ['GetObject', 'PutObject', 'DeleteObject'],
      held: ['GetObject', 'DeleteObject'],
      duplicates: ['GetObject', 'PutObject'],
    });
    table.bindTo(
      manage,
      'BatchGetItem',
      'GetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'ConditionCheckItem',
    );
    keys.bindTo(manage);
    manage.bindSettings(settings);
    manage.bind(env.receivedMailQueueUrl, inbound.queue.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [inbound.queue.queueArn],
    });
    this.fn = manage;
    new CfnOutput(this, 'function', {
      value: manage.functionName,
      description: 'Function for held mail: npm run held -- --function <this>',
    });
  }

  /** Lets a function have held mail released or deleted. */
  bindTo(fn: PostcaseFunction): void {
    const right = { actions: ['lambda:InvokeFunction'], resources: [this.fn.functionArn] };
    fn.bind(env.manageMailFunction, this.fn.functionName, right);
  }
}
