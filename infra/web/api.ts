import { HttpMethod, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import type { SigningKeys } from '../data/signing-keys.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';
import type { PublicApi } from './http-api.ts';

interface Parts {
  readonly authorizer: IHttpRouteAuthorizer;
  readonly api: PublicApi;
  readonly bucket: MailBucket;
  readonly table: CaseTable;
  readonly keys: SigningKeys;
}

/** What the console and owners' scripts ask: one function behind all of `/api`. */
export class Api extends Construct {
  readonly fn: PostcaseFunction;

  constructor(scope: Construct, id: string, settings: Settings, { authorizer, api, bucket, table, keys }: Parts) {
    super(scope, id);
    // Somebody waits for it: memory is CPU for the cold start.
    const fn = new PostcaseFunction(this, 'api', { timeout: seconds(29), memory: 1769 });
    table.bindTo(fn, 'BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem');
    table.bindListsTo(fn);
    table.bindCasesOfCustomersTo(fn);
    table.bindCasesOfAccountsTo(fn);
    bucket.bindTo(fn, {
      // An agent puts a file there by an address that this function has signed with its own right.
      uploads: ['GetObject', 'PutObject'],
      // Whole mails are read; links to files are followed with this function's right, too.
      messages: ['GetObject', 'PutObject'],
    });
    // It makes the addresses of frames.
    keys.bindTo(fn);
    fn.bindSettings(settings);
    api.guardedRoute([HttpMethod.ANY], '/api/{proxy+}', fn, authorizer);
    api.route(fn, {
      path: '/api/machine/{proxy+}',
      methods: [HttpMethod.ANY],
      because: 'Machines have no account in the user pool: the function checks the token that they bring.',
      // For itself, so that scripts and guesses take nothing from people. One machine may have half: functions/domain/access/pace.ts.
      throttle: { rateLimit: 20, burstLimit: 40 },
    });
    this.fn = fn;
  }
}
