import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { optionNames, readArguments } from '../../deploy/deploy/command-arguments.ts';
import { deployedStack } from '../../deploy/deploy/deployed-stack.ts';
import { mayDeploy } from '../../deploy/deploy/may-deploy.ts';
import { refuseContextTakenByNpm, refuseTakenByNpm } from '../../deploy/deploy/npm-options.ts';
import { requireSettings } from '../../deploy/deploy/required-settings.ts';
import { profileOf, regionOf } from '../../deploy/deploy/whose-account.ts';

describe('OPS-09 wrong settings are told at once, and what CDK is told elsewhere counts', () => {
  const good = '{ "mailDomain": "support.example.com", "alarmAddress": "it@example.com" }';
  it.each<[string, Record<string, string>, string[], RegExp | undefined]>([
    ['nothing', {}, [], /mailDomain is missing[\s\S]+"npm run setup"/],
    ['a file', { 'postcase.config.jsonc': good }, ['--profile', 'desk'], undefined],
    [
      'a wrong value behind -c',
      { 'postcase.config.jsonc': good },
      ['-c', 'region=Ireland'],
      /region is no region of AWS/,
    ],
    [
      'a value with an equals sign',
      { 'postcase.config.jsonc': good },
      ['-c', 'runbookUrl=https://a.test/?b=c'],
      undefined,
    ],
    ['a stage that is not there', {}, ['-c', 'stage=test'], /There is no postcase\.test\.config\.jsonc/],
    ['the context of CDK', { 'cdk.json': `{ "app": "x", "context": ${good} }` }, [], undefined],
    ['what CDK has looked up', { 'cdk.context.json': good }, [], undefined],
    [
      'the context of CDK before what it has looked up',
      { 'cdk.json': `{ "context": ${good} }`, 'cdk.context.json': '{ "mailDomain": "?" }' },
      [],
      undefined,
    ],
    ['what CDK is told everywhere', { '.cdk.json': `{ "context": ${good} }` }, [], undefined],
    ['no JSON, of which CDK tells', { 'cdk.json': '{', 'postcase.config.jsonc': good }, [], undefined],
  ])('%s', (_, files, given, told) => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const required = () => requireSettings(given, folder, folder);
    if (told === undefined) expect(required).not.toThrow();
    else expect(required).toThrow(told);
    rmSync(folder, { recursive: true });
  });
});

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
    [{ npm_config_rollback: '' }, 'npm run deploy -- --no-rollback'],
    [{ npm_config_execute: '' }, 'npm run deploy -- --no-execute'],
    [{ npm_config_local: 'true' }, 'npm run deploy -- --local'],
    [{ npm_config_toolkit_stack_name: 'true' }, 'npm run deploy -- --toolkit-stack-name'],
  ])('%j', (env, told) => {
    expect(() => refuseTakenByNpm('deploy', optionNames, env)).toThrow(told);
  });
  it('-c, which is npm’s own --call', () => {
    expect(() => refuseContextTakenByNpm({ npm_config_call: 'stage=test' })).toThrow('npm run deploy -- -c stage=test');
  });
  it.each([
    {},
    { npm_config_dry_run: '' },
    { npm_config_dry_run: 'false' },
    { npm_config_proxy: 'x' },
    { npm_config_yes: 'true', npm_config_force: 'true', npm_config_color: '' },
  ])('%j is nothing of it', (env) => {
    expect(() => refuseTakenByNpm('deploy', optionNames, env)).not.toThrow();
    expect(() => refuseContextTakenByNpm(env)).not.toThrow();
  });
});

describe('OPS-09 whoever sits at a terminal is asked, as npm tells nowhere that it took --local', () => {
  const at = (answer: string | undefined, isTTY = true) => {
    const input = Object.assign(new PassThrough(), { isTTY });
    input.end(answer);
    return input;
  };
  it.each<[string | undefined, boolean]>([
    ['yes\n', true],
    ['Y\n', true],
    ['no\n', false],
    ['\n', false],
    [undefined, false],
  ])('%j', async (answer, may) => {
    expect(await mayDeploy(readArguments([]), at(answer))).toBe(may);
  });
  it('but not with --yes, nor where there is no terminal', async () => {
    expect(await mayDeploy(readArguments(['--yes']), at(undefined))).toBe(true);
    expect(await mayDeploy(readArguments(['-y']), at(undefined))).toBe(true);
    expect(await mayDeploy(readArguments([]), at(undefined, false))).toBe(true);
  });
});

describe('OPS-09 what is looked at is what is deployed to', () => {
  it.each([
    [{ AWS_REGION: 'a', AWS_DEFAULT_REGION: 'b' }, 'a'],
    [{ AMAZON_REGION: 'a', AWS_DEFAULT_REGION: 'b' }, 'a'],
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: 'b' }, 'b'],
    [{}, undefined],
  ])('%j: region %s', (env, region) => {
    expect(regionOf(env)).toBe(region);
  });

  const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
  it.each([
    [undefined, {}, undefined],
    [undefined, keys, undefined],
    [undefined, { AWS_PROFILE: 'work' }, 'work'],
    [undefined, { AWS_DEFAULT_PROFILE: 'work' }, 'work'],
    ['home', { ...keys, AWS_PROFILE: 'work' }, 'home'],
  ])('--profile %s with %j: %s', (asked, env, profile) => {
    expect(profileOf(asked, env)).toBe(profile);
  });
  it('keys and a profile may be two accounts', () => {
    expect(() => profileOf(undefined, { ...keys, AWS_PROFILE: 'work' })).toThrow(
      /Which account is meant\?.+--profile work/,
    );
  });
});

describe('OPS-09 what is deployed', () => {
  const asked = (status: string) => {
    const mock = mockClient(CloudFormationClient);
    const StackId = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/Postcase/1';
    const stack = {
      StackId,
      StackName: 'Postcase',
      CreationTime: new Date(0),
      StackStatus: status as 'CREATE_COMPLETE',
    };
    mock.on(DescribeStacksCommand).resolves({ Stacks: [stack] });
    mock.on(GetTemplateCommand).resolves({ TemplateBody: '{"Resources":{}}' });
    return deployedStack(new CloudFormationClient({ region: 'eu-west-1' }), 'Postcase');
  };
  it.each([
    ['CREATE_COMPLETE', {}],
    ['UPDATE_ROLLBACK_COMPLETE', {}],
    ['UPDATE_IN_PROGRESS', { fault: /is in UPDATE_IN_PROGRESS and takes no deployment: wait for it/ }],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', { fault: /wait for it/ }],
    ['UPDATE_ROLLBACK_FAILED', { fault: /npx cdk rollback.+continue-update-rollback --stack-name Postcase/ }],
    ['DELETE_FAILED', { fault: /is in DELETE_FAILED and takes no deployment/ }],
    ['CREATE_FAILED', { warning: /failed and was not taken back \(CREATE_FAILED\)/ }],
    ['UPDATE_FAILED', { warning: /this one goes on from there/ }],
  ])('in the state %s it says %j', async (status, said) => {
    const words = Object.entries(said).map(([kind, told]) => [kind, expect.stringMatching(told)]);
    expect(await asked(status)).toEqual({
      template: { Resources: {} },
      account: '123456789012',
      ...Object.fromEntries(words),
    });
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
      mock.on(DescribeStacksCommand).rejects(Object.assign(new Error(message), { name, $metadata: {} }));
    fails('ValidationError', 'Stack with id Postcase does not exist');
    expect(await deployedStack(client, 'Postcase')).toBeUndefined();
    fails('AccessDenied', 'not yours');
    await expect(deployedStack(client, 'Postcase')).rejects.toThrow(/cloudformation:DescribeStacks.+AccessDenied/);
    fails('Throttling', 'Rate exceeded');
    await expect(deployedStack(client, 'Postcase')).rejects.toThrow(/asked too much at the moment.+in a minute/);
    fails('ExpiredToken', 'The security token included in the request is expired');
    await expect(deployedStack(client, 'Postcase')).rejects.toThrow(/does not take these credentials .+take new ones/);
    fails(
      'CredentialsProviderError',
      'Profile prod requires multi-factor authentication, but no MFA code callback was provided.',
    );
    await expect(deployedStack(client, 'Postcase')).rejects.toThrow(/aws configure export-credentials --profile prod/);
  });
});
