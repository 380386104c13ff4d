import { Resolver } from 'node:dns/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SESClient } from '@aws-sdk/client-ses';
import { LambdaFunctionLimits } from '../../functions/adapters/lambda/function-limits.ts';
import { SesMailAccount } from '../../functions/adapters/ses/mail-account.ts';
import { PlainError } from '../../local/commands/text/command-line.ts';
import type { AccountPorts } from './account-checks.ts';
import { iamRights } from './iam-rights.ts';
import type { RightsPorts } from './rights-check.ts';
import { regionOf } from './whose-account.ts';

/** What is asked of a region, with the credentials that CDK would take. */
export interface Aws {
  readonly region: string;
  readonly stacks: CloudFormationClient;
  readonly ports: AccountPorts;
  readonly rights: RightsPorts;
}

/**
 * @param wanted undefined: that of whoever deploys.
 * @param endpoint of an embedded cloud, where everybody has every right.
 */
export async function aws(wanted: string | undefined, endpoint?: string): Promise<Aws> {
  const chosen = wanted ?? regionOf(process.env);
  const credentials = { accessKeyId: 'people', secretAccessKey: 'people' };
  const configuration = {
    maxAttempts: 2,
    ...(chosen !== undefined && { region: chosen }),
    ...(endpoint !== undefined && { endpoint, credentials }),
  };
  const stacks = new CloudFormationClient(configuration);
  const region = await stacks.config.region().catch(() => {
    throw new PlainError('In which region? Set region in postcase.config.jsonc, or AWS_REGION as for the AWS CLI.');
  });
  return {
    region,
    stacks,
    rights: iamRights(region, stacks),
    ports: {
      account: new SesMailAccount(new SESClient({ ...configuration, region })),
      limits: new LambdaFunctionLimits(new LambdaClient({ ...configuration, region })),
      isName,
      nameServers,
    },
  };
}

/** The region that variables or the AWS configuration name; undefined when neither does. */
export async function regionOfPerson(): Promise<string | undefined> {
  return regionOf(process.env) ?? new CloudFormationClient().config.region().catch(() => undefined);
}

/** No answer at all is not the same as no servers. */
async function nameServers(zone: string): Promise<readonly string[] | undefined> {
  return new Resolver({ timeout: 2000, tries: 2 })
    .resolveNs(zone)
    .catch(({ code }: NodeJS.ErrnoException) => (code === 'ENOTFOUND' || code === 'ENODATA' ? [] : undefined));
}

async function isName(name: string): Promise<boolean | undefined> {
  return new Resolver({ timeout: 2000, tries: 2 }).resolve4(name).then(
    (addresses) => addresses.length > 0,
    ({ code }: NodeJS.ErrnoException) => (code === 'ENOTFOUND' || code === 'ENODATA' ? false : undefined),
  );
}
