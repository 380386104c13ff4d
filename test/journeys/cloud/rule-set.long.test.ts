import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { DescribeActiveReceiptRuleSetCommand, SESClient, SetActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { CloudFormationTemplate } from '../../../local/template/cloud-formation-template.ts';
import { Journey, support } from '../../support/journey.ts';

type Edit = (template: CloudFormationTemplate) => void;

const customResource = 'AWS::CloudFormation::CustomResource';

/** Somebody else's rule set, in the same account and region. */
const beside: Edit = ({ Resources }) => {
  Resources.Theirs = {
    Type: 'AWS::SES::ReceiptRuleSet',
    Properties: { RuleSetName: 'theirs' },
    Metadata: {},
    DependsOn: [],
  };
};
const withoutActivation: Edit = ({ Resources }) => {
  for (const [id, { Type }] of Object.entries(Resources)) if (Type === customResource) delete Resources[id];
};
/** As the template is with `-c existingRuleSet=theirs`. */
const addedToTheirs: Edit = ({ Resources }) => {
  const [ours = ''] = Object.keys(Resources).filter(
    (id) => id !== 'Theirs' && Resources[id]?.Type === 'AWS::SES::ReceiptRuleSet',
  );
  for (const resource of Object.values(Resources)) {
    if (!['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy'].includes(resource.Type)) continue;
    // SES may store and publish for this rule set alone.
    const policy = JSON.stringify(resource.Properties).replaceAll(JSON.stringify({ Ref: ours }), '"theirs"');
    resource.Properties = JSON.parse(policy);
  }
  for (const { Type, Properties } of Object.values(Resources)) {
    if (Type === 'AWS::SES::ReceiptRule') Object.assign(Properties ?? {}, { RuleSetName: 'theirs' });
    if (Type === customResource && Properties?.ruleSetName !== undefined)
      Object.assign(Properties ?? {}, { ruleSetName: 'theirs', isOurs: false });
  }
};
const all =
  (...edits: Edit[]): Edit =>
  (template) => {
    for (const edit of edits) edit(template);
  };

function ses({ cloud }: Journey): SESClient {
  const credentials = { accessKeyId: 'tester', secretAccessKey: 'tester' };
  return new SESClient({ endpoint: cloud.endpoint, region: 'eu-west-1', credentials });
}

const active = async (journey: Journey) =>
  (await ses(journey).send(new DescribeActiveReceiptRuleSetCommand({}))).Metadata?.Name;
const activate = (journey: Journey, RuleSetName: string) =>
  ses(journey).send(new SetActiveReceiptRuleSetCommand({ RuleSetName }));

/** An account in which another system receives mail, before Postcase comes. */
async function accountOfOthers(name?: string): Promise<string> {
  const journey = await Journey.start({ deployment: 'new', editTemplate: all(beside, withoutActivation) });
  if (name !== undefined) await activate(journey, name);
  await journey.cloud.stop();
  return journey.folder;
}

it('OPS-01 the rule set of Postcase is activated when none is', async () => {
  const journey = await Journey.start({ deployment: 'new' });
  onTestFinished(() => journey.stop());
  expect(await active(journey)).toBe(journey.cloud.physicalName('AWS::SES::ReceiptRuleSet'));
});

it('OPS-01 a rule set of others that is active stays so: the deployment fails and says what to do', async () => {
  const dataDir = await accountOfOthers('theirs');
  await expect(Journey.start({ dataDir, editTemplate: beside })).rejects.toThrow(
    /The SES receipt rule set "theirs" is active .+ Deploy with -c existingRuleSet=theirs/,
  );
  const after = await Journey.start({ dataDir, editTemplate: all(beside, withoutActivation) });
  onTestFinished(() => after.stop());
  expect(await active(after)).toBe('theirs');
});

it('OPS-01 MAIL-01 with existingRuleSet mail comes in through the rule set of others, which stays active', async () => {
  const dataDir = await accountOfOthers('theirs');
  const journey = await Journey.start({ dataDir, editTemplate: all(beside, addedToTheirs) });
  onTestFinished(() => journey.stop());
  await journey.write({ from: 'ann@client.test', to: support, subject: 'Through theirs' });
  expect(await journey.cases()).toHaveLength(1);
  expect(await active(journey)).toBe('theirs');
});

it('OPS-01 an existingRuleSet that is not active fails the deployment: no mail would come in', async () => {
  const dataDir = await accountOfOthers();
  await expect(Journey.start({ dataDir, editTemplate: all(beside, addedToTheirs) })).rejects.toThrow(
    'The SES receipt rule set "theirs" is not active, and no other is.',
  );
});

/** CloudFormation as the function sees it: the answers that it gets. @param refusals how many it does not take. */
async function cloudFormation(refusals = 0) {
  const answers: { Status: string; Reason?: string }[] = [];
  const server = createServer(async (request, response) => {
    answers.push(JSON.parse(await text(request)));
    response.writeHead(answers.length > refusals ? 200 : 503).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { answers, ResponseURL: `http://127.0.0.1:${port}/` };
}

/** The function, called as CloudFormation calls it. */
async function called(journey: Journey, RequestType: 'Create' | 'Delete', ruleSetName: string, refusals = 0) {
  const { answers, ResponseURL } = await cloudFormation(refusals);
  vi.stubEnv('AWS_ENDPOINT_URL', journey.cloud.endpoint);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'tester');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'tester');
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  const { handler } = await import('../../../functions/handlers/activate-rule-set.ts');
  const common = { ResponseURL, StackId: 's', RequestId: 'r', LogicalResourceId: 'l', ResourceType: customResource };
  const ResourceProperties = { ServiceToken: 't', ruleSetName, isOurs: 'true' };
  const event = { ...common, ServiceToken: 't', ResourceProperties };
  const run = () =>
    RequestType === 'Delete'
      ? handler({ ...event, RequestType, PhysicalResourceId: ruleSetName })
      : handler({ ...event, RequestType });
  return { answers, run };
}

it('OPS-01 deleting the stack deactivates its rule set, and never that of others', async () => {
  const journey = await Journey.start({ deployment: 'new', editTemplate: beside });
  onTestFinished(() => journey.stop());
  const ours = journey.cloud.physicalName('AWS::SES::ReceiptRuleSet');
  const deletion = await called(journey, 'Delete', ours);
  await deletion.run();
  expect(await active(journey)).toBeUndefined();
  await activate(journey, 'theirs');
  await deletion.run();
  expect(await active(journey)).toBe('theirs');
  expect(deletion.answers).toMatchObject([{ Status: 'SUCCESS' }, { Status: 'SUCCESS' }]);
});

it('OPS-01 what was done is never told as failed: when the answer is lost, Lambda calls again', async () => {
  const journey = await Journey.start({ deployment: 'new', editTemplate: withoutActivation });
  onTestFinished(() => journey.stop());
  const ours = journey.cloud.physicalName('AWS::SES::ReceiptRuleSet');
  const { answers, run } = await called(journey, 'Create', ours, 1);
  await expect(run()).rejects.toThrow('CloudFormation did not take the answer: 503');
  await run();
  expect(answers.map(({ Status }) => Status)).toEqual(['SUCCESS', 'SUCCESS']);
  expect(await active(journey)).toBe(ours);
});
