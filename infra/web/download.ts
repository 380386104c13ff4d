import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import type { SigningKeys } from '../data/signing-keys.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';
import type { PublicApi } from './http-api.ts';

interface Parts {
  readonly api: PublicApi;
  readonly bucket: MailBucket;
  readonly table: CaseTable;
  readonly keys: SigningKeys;
}

/** Signed links to attachments that were too large for mail: they lead on to S3 for some minutes. */
export class Download extends Construct {
  constructor(scope: Construct, id: string, settings: Settings, { api, bucket, table, keys }: Parts) {
    super(scope, id);
    // Somebody waits for it: memory is CPU for the cold start.
    const download = new PostcaseFunction(this, 'download', { timeout: seconds(10), memory: 512 });
    // The page of a link that gives nothing is in the owner's words.
    table.bindTo(download, 'BatchGetItem', 'Query');
    keys.bindTo(download);
    download.bindSettings(settings);
    // S3 asks for this right when the link is followed, not when it is signed.
    bucket.bindObjectsTo(download, { messages: ['GetObject'] });
    api.route(download, {
      path: '/download/{token}',
      methods: [HttpMethod.ANY],
      because: 'Customers have no account here: the function checks the signature of the link that brought them.',
    });
  }
}
