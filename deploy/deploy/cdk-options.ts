/**
 * Options of `cdk deploy` that leave alone what was compared, and where: how it asks, tells and tries. Those that name another app,
 * region or stack, or that pass CloudFormation by (--hotswap, --watch), are not among them.
 */
export const cdkFlags: readonly string[] = [
  ...['--asset-parallelism', '--asset-prebuild', '--ci', '--color', '--debug', '--execute', '--force', '--notices'],
  ...['--no-asset-parallelism', '--no-asset-prebuild', '--no-color', '--no-execute', '--no-notices', '--no-rollback'],
  ...['--rollback', '--trace', '--verbose', '--yes', '-R', '-f', '-v', '-vv', '-vvv', '-y'],
];

/** Those with a value. */
export const cdkValues: readonly string[] = [
  ...['--asset-build-concurrency', '--ca-bundle-path', '--change-set-name', '--method', '--monitoring-time-minutes'],
  ...['--notification-arns', '--outputs-file', '--progress', '--proxy', '--require-approval', '--role-arn'],
  ...['--rollback-trigger-alarm-arns', '--tags', '--toolkit-stack-name', '-O', '-m', '-r', '-t'],
];
