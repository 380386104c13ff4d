import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { readAssembly } from '../../deploy/deploy/assembly.ts';
import { iamRights } from '../../deploy/deploy/iam-rights.ts';
import { makingActions, neededActions } from '../../deploy/deploy/needed-actions.ts';
import { rightsCheck } from '../../deploy/deploy/rights-check.ts';
import { template } from '../../deploy/deploy/template-changes.ts';
import { templateOf } from '../infra/template-of.ts';

const roleOf = (name: string) =>
  `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/cdk-hnb659fds-${name}-role-\${AWS::AccountId}-\${AWS::Region}`;
const roles = { assumed: [roleOf('deploy'), roleOf('file-publishing')], executing: roleOf('cfn-exec') };
const caller = 'arn:aws:sts::123456789012:assumed-role/Deployers/ann';
const published = 'arn:aws:iam::123456789012:role/cdk-hnb659fds-file-publishing-role-123456789012-eu-west-1';
const refused = (name: string) => Object.assign(new Error('not yours'), { name, $metadata: {} });

/** What AWS answers: who asks, how it refuses a role, whether there is a bootstrap, and what the simulation says. */
interface Answers {
  readonly arn?: string | Error;
  readonly taking?: readonly [role: string, refusal: string];
  readonly toolkit?: string;
  readonly simulated?: string | object;
}

function asked({ arn = caller, taking, toolkit, simulated = {} }: Answers) {
  const [sts, iam, stacks] = [mockClient(STSClient), mockClient(IAMClient), mockClient(CloudFormationClient)];
  if (arn instanceof Error) sts.on(GetCallerIdentityCommand).rejects(arn);
  else sts.on(GetCallerIdentityCommand).resolves({ Arn: arn });
  sts.on(AssumeRoleCommand).resolves({});
  if (taking !== undefined) sts.on(AssumeRoleCommand, { RoleArn: taking[0] }).rejects(refused(taking[1]));
  if (toolkit === undefined) stacks.on(DescribeStacksCommand).resolves({ Stacks: [] });
  else stacks.on(DescribeStacksCommand).rejects(refused(toolkit));
  if (typeof simulated === 'string') iam.on(SimulatePrincipalPolicyCommand).rejects(refused(simulated));
  else
    iam.on(SimulatePrincipalPolicyCommand).resolves({
      EvaluationResults: [
        { EvalActionName: 'lambda:CreateFunction', EvalDecision: 'allowed', ...simulated },
        { EvalActionName: 'sqs:CreateQueue', EvalDecision: 'allowed' },
      ],
    });
  const ports = iamRights('eu-west-1', new CloudFormationClient({ region: 'eu-west-1' }));
  const actions = ['lambda:CreateFunction', 'sqs:CreateQueue'];
  return rightsCheck({ roles, region: 'eu-west-1', actions }, ports);
}

describe('OPS-09 rights of whoever deploys are looked at before', () => {
  it.each<[string, Answers, RegExp | undefined]>([
    ['all that it takes', {}, undefined],
    ['no credentials that AWS knows', { arn: refused('ExpiredToken') }, /does not say who you are \(ExpiredToken\)/],
    ['those of the root user', { arn: 'arn:aws:iam::123456789012:root' }, /root user.+can take no role/],
    [
      'an account without a bootstrap',
      { taking: [published, 'AccessDenied'], toolkit: 'ValidationError' },
      /no stack CDKToolkit in eu-west-1.+npx cdk bootstrap aws:\/\/123456789012\/eu-west-1$/,
    ],
    [
      'no right to take a role',
      { taking: [published, 'AccessDenied'] },
      /^arn:aws:sts::123456789012:assumed-role\/Deployers\/ann may not take the role arn:aws:iam::123456789012:role\/cdk-hnb659fds-file-publishing-role-123456789012-eu-west-1\. .+sts:AssumeRole/,
    ],
    [
      'neither that nor the right to see whether there is a bootstrap',
      { taking: [published, 'AccessDenied'], toolkit: 'AccessDenied' },
      /may not take the role/,
    ],
    [
      'roles of which STS does not answer',
      { taking: [published, 'RegionDisabledException'] },
      /Whether you may take the role .+ could not be seen \(RegionDisabledException\)/,
    ],
    [
      'no right to simulate',
      { simulated: 'AccessDenied' },
      /could not be seen \(AccessDenied: it takes iam:SimulatePrincipalPolicy on that role\)/,
    ],
    ['no role of CloudFormation', { simulated: 'NoSuchEntityException' }, /there is no such role; npx cdk bootstrap/],
    [
      'a role of CloudFormation with narrow policies',
      { simulated: { EvalDecision: 'implicitDeny' } },
      /cdk-hnb659fds-cfn-exec-role-123456789012-eu-west-1, may not do on every resource: lambda:CreateFunction\. .+--cloudformation-execution-policies/,
    ],
    [
      'an organization that forbids it',
      { simulated: { EvalDecision: 'explicitDeny', OrganizationsDecisionDetail: { AllowedByOrganizations: false } } },
      /lambda:CreateFunction \(by a policy of your organization\)/,
    ],
    [
      'a boundary that forbids it',
      {
        simulated: {
          EvalDecision: 'implicitDeny',
          PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
        },
      },
      /lambda:CreateFunction \(by its permissions boundary\)/,
    ],
  ])('%s', async (_, answers, told) => {
    const { faults, warnings } = await asked(answers);
    expect(faults).toEqual([]);
    expect(warnings).toEqual(told === undefined ? [] : [expect.stringMatching(told)]);
  });

  it('the roles are those that the synthesized folder names, each once; what is no such folder is told', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
    const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
    const stack = { templateFile: 'Postcase.template.json', assumeRoleArn: roles.assumed[0] };
    write('manifest.json', {
      artifacts: {
        Postcase: {
          type: 'aws:cloudformation:stack',
          properties: { ...stack, cloudFormationExecutionRoleArn: roles.executing },
        },
        Assets: { type: 'cdk:asset-manifest', properties: { file: 'Postcase.assets.json' } },
      },
    });
    const file = { destinations: { here: { bucketName: 'assets', assumeRoleArn: roles.assumed[1] } } };
    write('Postcase.assets.json', { files: { one: file, two: file } });
    write('Postcase.template.json', { Resources: {} });
    expect(readAssembly(folder).roles).toEqual(roles);
    expect(() => readAssembly(join(folder, 'nowhere'))).toThrow(/nowhere is no folder that cdk synth wrote/);
  });

  it('each kind of resource has the action that makes it, also those that a setting adds', () => {
    const zone = { id: 'Z0123456789ABCDEFGHIJ', name: 'example.com' };
    const certificate = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/1234`;
    const all = templateOf({
      hostedZone: zone,
      adminAddress: 'ann@example.com',
      alarmAfterQuietHours: 72,
      linkDomain: 'links.example.com',
      linkCertificate: certificate('eu-west-1'),
      consoleDomain: 'console.example.com',
      consoleCertificate: certificate('us-east-1'),
    });
    const kinds = new Set(Object.values(all.Resources).map(({ Type }) => Type));
    for (const kind of kinds) expect(Object.keys(makingActions)).toContain(kind);
    const needed = neededActions(template.parse(all));
    expect(needed).toContain('iam:PassRole');
    expect(needed).toHaveLength(new Set(needed).size);
  });
});
