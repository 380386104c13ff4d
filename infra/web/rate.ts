import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import type { SigningKeys } from '../data/signing-keys.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';
import type { PublicApi } from './http-api.ts';

interface Parts {
  readonly api: PublicApi;
  readonly table: CaseTable;
  readonly keys: SigningKeys;
}

/** Signed links to the levels of satisfaction: the pages on which customers rate. */
export class Rate extends Construct {
  constructor(scope: Construct, id: string, settings: Settings, { api, table, keys }: Parts) {
    super(scope, id);
    // Somebody waits for it: memory is CPU for the cold start.
    const rate = new PostcaseFunction(this, 'rate', { timeout: seconds(10), memory: 512 });
    table.bindTo(rate, 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem');
    keys.bindTo(rate);
    rate.bindSettings(settings);
    // ANY: other methods are refused by the function, which says which it takes.
    api.route(rate, {
      path: '/rate/{token}',
      methods: [HttpMethod.ANY],
      because: 'Customers have no account here: the function checks the signature of the link that brought them.',
    });
  }
}
