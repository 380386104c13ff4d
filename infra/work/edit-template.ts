import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import type { OutboundMail } from '../mail/outbound-mail.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';

/** What people do about mail templates. Nobody may invoke it but who has that right in this account. */
export class EditTemplate extends Construct {
  private readonly fn: PostcaseFunction;

  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable, outbound: OutboundMail) {
    super(scope, id);
    // A check renders each part of each language, for half a second at most, with and without what only some mails have.
    const editTemplate = new PostcaseFunction(this, 'edit-template', { timeout: seconds(30), memory: 1024 });
    table.bindTo(editTemplate, 'BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem');
    outbound.bindSending(editTemplate, settings);
    editTemplate.bindSettings(settings);
    this.fn = editTemplate;
    new CfnOutput(this, 'function', {
      value: editTemplate.functionName,
      description: 'Function for mail templates: npm run template -- --function <this>',
    });
  }

  /** Lets a function have tests sent. */
  bindTo(fn: PostcaseFunction): void {
    const right = { actions: ['lambda:InvokeFunction'], resources: [this.fn.functionArn] };
    fn.bind(env.editTemplateFunction, this.fn.functionName, right);
  }
}
