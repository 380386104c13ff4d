import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import type { SigningKeys } from '../data/signing-keys.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { PublicApi } from './http-api.ts';

interface Parts {
  readonly api: PublicApi;
  readonly bucket: MailBucket;
  readonly table: CaseTable;
  readonly keys: SigningKeys;
  /** Address of the console. */
  readonly console: string;
}

/** Received mails as their authors formatted them, for a frame of the console: a frame sends no token, so its address is signed. */
export class Frame extends Construct {
  constructor(scope: Construct, id: string, { api, bucket, table, keys, console }: Parts) {
    super(scope, id);
    // A function of its own: a mail that is built to cost much costs no one else, and it may do less than the API's.
    const frame = new PostcaseFunction(this, 'frame', { timeout: seconds(29), memory: 1769 });
    table.bindTo(frame, 'BatchGetItem', 'GetItem');
    keys.bindTo(frame);
    // Pictures that came with a mail are had by links that are followed with this function's right. A held one is looked at before it is
    // let in.
    bucket.bindTo(frame, { messages: ['GetObject'], held: ['GetObject'] });
    // No mail leads there.
    frame.bind(env.consoleAddress, console);
    api.route(frame, {
      path: '/api/frames/{token}',
      methods: [HttpMethod.GET],
      because: 'A frame sends no token: the function checks the signature of its address, which the API has made.',
    });
  }
}
