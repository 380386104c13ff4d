import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { PostcaseFunction } from '../parts/function.ts';

/** Where SES puts mails; functions/adapters/s3/mail-store.ts makes the keys of all other folders. */
export type MailFolder = 'raw' | 'messages' | 'held' | 'duplicates' | 'uploads';

type ObjectAction = 'GetObject' | 'PutObject' | 'DeleteObject';

/** Raw mails and attachments. */
export class MailBucket extends Bucket {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // What is deleted by mistake is brought back for as long as the table can be restored; no function may delete a version.
      versioned: true,
      lifecycleRules: [
        {
          id: 'deleted',
          noncurrentVersionExpiration: Duration.days(35),
          expiredObjectDeleteMarker: true,
        },
        // Kept to look into a quarrel about a lost mail; the same mail lies with its message.
        { id: 'duplicates', prefix: 'duplicates/', expiration: Duration.days(90) },
        // What agents uploaded is copied to the message that carries it: functions/domain/work/upload.ts says these days, too.
        { id: 'uploads', prefix: 'uploads/', expiration: Duration.days(7) },
      ],
      // The console puts files up from a browser. Signed addresses are the key, whoever asks; naming the console's origin would be a
      // circle, since its policy names this bucket.
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: ['*'],
          allowedHeaders: ['content-type', 'x-amz-meta-name'],
        },
      ],
      // Not even a failed first deployment may remove it: SES has put an object there by then, and perhaps mail.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Only the functions of this stack read the bucket, and an owner who must record reads switches on CloudTrail data events; access logs would themselves hold personal data without an end date.',
    });
  }

  /** Tells the function the bucket and lets it do these things in these folders, where objects may be gone. */
  bindTo(fn: PostcaseFunction, folders: Partial<Record<MailFolder, readonly ObjectAction[]>>): void {
    // Without the right to list, S3 answers 403 instead of 404 for an object that is gone: a receipt that comes again
    // after its mail has left raw/ would then fail for ever instead of being done.
    fn.allow({ actions: ['s3:ListBucket'], resources: [this.bucketArn] });
    this.bindObjectsTo(fn, folders);
  }

  /** The same for objects that are always there: a missing one is a failure, by whatever name. */
  bindObjectsTo(fn: PostcaseFunction, folders: Partial<Record<MailFolder, readonly ObjectAction[]>>): void {
    const bucketId = Stack.of(this).getLogicalId(this.node.defaultChild as CfnBucket);
    fn.bind(env.mailBucket, this.bucketName);
    for (const [folder, actions] of Object.entries(folders)) {
      fn.allow({
        actions: actions.map((action) => `s3:${action}`),
        resources: [this.arnForObjects(`${folder}/*`)],
      });
      fn.explainWildcard(`<${bucketId}.Arn>/${folder}/*`, 'Keys are made as mails come in: one folder is the least.');
    }
  }
}
