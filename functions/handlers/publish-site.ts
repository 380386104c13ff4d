import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { publishSite, withdrawSite } from '#actions/administration/publish-site.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { FolderSite } from '#adapters/files/built-site.ts';
import { SiteBucket } from '#adapters/s3/site-bucket.ts';
import { env } from '../env.ts';
import { answer } from './events/cloud-formation.ts';
import { log } from './logs/log.ts';

const built = new FolderSite(fileURLToPath(new URL('site', import.meta.url)));
const published = new SiteBucket(new S3Client({}), fromEnvironment(env.siteBucket));

/** CloudFormation creates, changes or deletes the console's files: it is told of a failure too. */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const PhysicalResourceId = 'site';
  const failure = await ensure(event).catch((error: Error) => error);
  if (!failure) return answer(event, { Status: 'SUCCESS', PhysicalResourceId });
  log.error('The console is not published', { error: failure });
  await answer(event, { Status: 'FAILED', PhysicalResourceId, Reason: failure.message });
}

async function ensure({ RequestType, ResourceProperties }: CloudFormationCustomResourceEvent): Promise<undefined> {
  if (RequestType === 'Delete') await withdrawSite(published);
  else await publishSite(ResourceProperties.config, built, published);
}
