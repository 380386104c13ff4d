import { UsageError } from '../../local/commands/text/command-line.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The region that variables say, in CDK's order, which is not that of the SDK: what is looked at and what is deployed to must be the
 * same. @returns undefined when they say none, and the AWS configuration has to.
 */
export function regionOf(env: Environment): string | undefined {
  return [env.AWS_REGION, env.AMAZON_REGION, env.AWS_DEFAULT_REGION, env.AMAZON_DEFAULT_REGION].find(Boolean);
}

/**
 * The profile to take, by name; undefined for what there is without one.
 * @param asked by `--profile`.
 * @throws UsageError when keys and a profile are there: CDK takes those, the SDK this, and they may be of two accounts.
 */
export function profileOf(asked: string | undefined, env: Environment): string | undefined {
  if (asked !== undefined) return asked;
  const profile = env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE || undefined;
  if (profile !== undefined && env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY)
    throw new UsageError(
      `Which account is meant? AWS_ACCESS_KEY_ID and the profile ${profile} are both set: give --profile ${profile}, or unset one of them.`,
    );
  return profile;
}
