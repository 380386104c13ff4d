import { CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { ownNames, readArguments } from '../../deploy/deploy/command-arguments.ts';
import { deployedStack } from '../../deploy/deploy/deployed-stack.ts';
import { refuseContextTakenByNpm, refuseTakenByNpm } from '../../deploy/deploy/npm-options.ts';

describe('OPS-09 npm run deploy takes', () => {
  it.each<[string[], object]>([
    [[], { dryRun: false, synth: [], cdk: [] }],
    [['--dry-run', '--local'], { dryRun: true, local: true }],
    [['--dry-run', '--against', 'old.json'], { against: 'old.json' }],
    [['--dry-run', '--against=old.json', '--app=cdk.out'], { against: 'old.json', app: 'cdk.out' }],
    [['--stage', 'test'], { synth: ['-c', 'stage=test'], cdk: [] }],
    [
      ['-cstage=test', '-c=region=eu-west-1', '--context=a=b'],
      { synth: ['-c', 'stage=test', '-c', 'region=eu-west-1', '-c', 'a=b'] },
    ],
    [
      ['-a', 'cdk.out', '--no-rollback', '-vv', '--tags=a=b'],
      { app: 'cdk.out', cdk: ['--no-rollback', '-vv', '--tags', 'a=b'] },
    ],
    [
      ['-c', 'a=1', '--context', 'b=2', '--profile', 'work', '--require-approval', 'never'],
      {
        profile: 'work',
        synth: ['-c', 'a=1', '-c', 'b=2', '--profile', 'work'],
        cdk: ['--profile', 'work', '--require-approval', 'never'],
      },
    ],
  ])('%j', (given, asked) => {
    expect(readArguments(given)).toMatchObject(asked);
  });

  it.each([
    [['--local'], '--local goes with --dry-run'],
    [['--against', 'x'], '--against goes with --dry-run'],
    [['--dry-run', '--local', '--against', 'x'], 'two things to compare with'],
    [['--stage'], '--stage needs a value'],
    [['-c'], '-c needs a value'],
    [['--app='], '--app needs a value'],
    [['-c='], '-c needs a value'],
    [['--require-approval'], '--require-approval needs a value'],
    [['--dryrun'], '--dryrun is no option of this command. Did you mean --dry-run?'],
    [['--dry-run=false'], '--dry-run takes no value'],
    [['--hotswap'], '--hotswap is no option of this command'],
    [['Postcase'], 'Postcase is no option of this command'],
    [['--region', 'eu-west-1'], 'The region is a setting'],
    [['--app', 'cdk.out', '--stage', 'test'], 'cdk.out is synthesized already'],
    [['--app', 'cdk.out', '-c', 'a=b'], 'cdk.out is synthesized already'],
    [['--dry-run', '--local', '--stage', 'test'], 'do not go with --local'],
  ])('%j is refused', (given, told) => {
    expect(() => readArguments(given)).toThrow(told);
  });
});

describe('OPS-09 what npm takes for itself deploys nothing', () => {
  it.each([
    [{ npm_config_dry_run: 'true' }, 'npm run deploy -- --dry-run'],
    [{ npm_config_stage: 'test' }, 'npm run deploy -- --stage'],
    [{ npm_config_require_approval: 'never' }, 'npm run deploy -- --require-approval'],
  ])('%j', (env, told) => {
    expect(() => refuseTakenByNpm('deploy', ownNames, env)).toThrow(told);
  });
  it('-c, which is npm’s own --call', () => {
    expect(() => refuseContextTakenByNpm({ npm_config_call: 'stage=test' })).toThrow('npm run deploy -- -c stage=test');
  });
  it.each([
    {},
    { npm_config_dry_run: '' },
    { npm_config_dry_run: 'false' },
    { npm_config_proxy: 'x' },
  ])('%j is nothing of it', (env) => {
    expect(() => refuseTakenByNpm('deploy', ownNames, env)).not.toThrow();
    expect(() => refuseContextTakenByNpm(env)).not.toThrow();
  });
});

describe('OPS-09 what is deployed', () => {
  const asked = (status: string) => {
    const mock = mockClient(CloudFormationClient);
    const stack = { StackName: 'Postcase', CreationTime: new Date(0), StackStatus: status as 'CREATE_COMPLETE' };
    mock.on(DescribeStacksCommand).resolves({ Stacks: [stack] });
    mock.on(GetTemplateCommand).resolves({ TemplateBody: '{"Resources":{}}' });
    return deployedStack(new CloudFormationClient({ region: 'eu-west-1' }), 'Postcase');
  };
  it.each([
    ['CREATE_COMPLETE', undefined],
    ['UPDATE_ROLLBACK_COMPLETE', undefined],
    ['UPDATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS'],
    ['UPDATE_ROLLBACK_FAILED', 'UPDATE_ROLLBACK_FAILED'],
  ])('in the state %s it takes a deployment unless it says so: %s', async (status, busy) => {
    expect(await asked(status)).toEqual({ template: { Resources: {} }, busy });
  });

  it.each([
    'REVIEW_IN_PROGRESS',
    'ROLLBACK_COMPLETE',
  ])('a first deployment that failed (%s) was none', async (status) => {
    expect(await asked(status)).toBeUndefined();
  });

  it('no stack is none, and what may not be asked is told with the rights that it takes', async () => {
    const mock = mockClient(CloudFormationClient);
    const client = new CloudFormationClient({ region: 'eu-west-1' });
    const fails = (name: string, message: string) =>
      mock.on(DescribeStacksCommand).rejects(Object.assign(new Error(message), { name }));
    fails('ValidationError', 'Stack with id Postcase does not exist');
    expect(await deployedStack(client, 'Postcase')).toBeUndefined();
    fails('AccessDenied', 'not yours');
    await expect(deployedStack(client, 'Postcase')).rejects.toThrow(/AccessDenied.+cloudformation:DescribeStacks/);
  });
});
