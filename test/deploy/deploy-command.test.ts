import { CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../deploy/deploy/command-arguments.ts';
import { deployedStack } from '../../deploy/deploy/deployed-stack.ts';

describe('OPS-09 npm run deploy takes', () => {
  it.each<[string[], object]>([
    [[], { dryRun: false, synth: [], cdk: [] }],
    [['--dry-run', '--local'], { dryRun: true, local: true }],
    [['--dry-run', '--against', 'old.json'], { against: 'old.json' }],
    [['--dry-run', '--against=old.json', '--app=cdk.out'], { against: 'old.json', app: 'cdk.out' }],
    [['--stage', 'test'], { synth: ['-c', 'stage=test'], cdk: ['-c', 'stage=test'] }],
    [
      ['-c', 'a=1', '--context', 'b=2', '--profile', 'work', '--require-approval', 'never'],
      {
        profile: 'work',
        synth: ['-c', 'a=1', '-c', 'b=2', '--profile', 'work'],
        cdk: ['-c', 'a=1', '-c', 'b=2', '--profile', 'work', '--require-approval', 'never'],
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
  ])('%j is refused', (given, told) => {
    expect(() => readArguments(given)).toThrow(told);
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
