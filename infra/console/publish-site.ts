import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Aws, CustomResource, Lazy, Stack } from 'aws-cdk-lib';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import { acknowledgeTimeout, answerWithin } from '../parts/custom-resource.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import type { ConsoleSite } from './console-site.ts';
import { type People, signInAddress } from './people.ts';

/**
 * Puts the console's files where browsers get them. Its bundle brings them along, built anew whenever it is: so a deployment
 * cannot forget to. CDK's own BucketDeployment would do it in Python, with a layer of 30 MB, and not on the embedded cloud.
 */
export class PublishSite extends Construct {
  constructor(scope: Construct, id: string, { files, address }: ConsoleSite, people: People) {
    super(scope, id);
    const publishSite = new PostcaseFunction(this, 'publish-site', {
      timeout: seconds(60),
      memory: 512,
      addTo: buildConsole,
    });
    publishSite.bind(env.siteBucket, files.bucketName, { actions: ['s3:ListBucket'], resources: [files.bucketArn] });
    publishSite.allow({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [files.arnForObjects('*')],
    });
    publishSite.explainWildcard(
      `<${Stack.of(this).getLogicalId(files.node.defaultChild as CfnBucket)}.Arn>/*`,
      'The bucket is for these files alone, and their names are made by the build.',
    );
    const code = (publishSite.node.defaultChild as CfnFunction).code;
    const publication = new CustomResource(this, 'files', {
      serviceToken: publishSite.functionArn,
      properties: {
        // Other files are another bundle.
        bundle: Lazy.string({ produce: () => ('s3Key' in code ? String(code.s3Key) : '') }),
        config: {
          issuer: people.issuer,
          clientId: people.client.userPoolClientId,
          signOutUrl: `${signInAddress}/logout`,
          region: Aws.REGION,
        },
        address,
      },
      serviceTimeout: answerWithin,
    });
    acknowledgeTimeout(publication);
    // What it may do must be there before it does it.
    publication.node.addDependency(publishSite);
  }
}

/** Builds the console into the folder of the function's bundle. */
function buildConsole(folder: string): void {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'console/vite.config.ts', '--logLevel', 'warn'];
  execFileSync(process.execPath, [...vite, '--outDir', resolve(folder, 'site')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
