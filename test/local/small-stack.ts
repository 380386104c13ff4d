import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { LocalCloud } from '../../local/cloud.ts';
import { accessKeyOf } from '../../local/gateway/credential.ts';
import type { LocalCloudOptions } from '../../local/options.ts';

type Resources = Record<string, { Type: string; Properties?: Record<string, unknown>; DependsOn?: string[] }>;

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const streamOf = (id: string) => ({ 'Fn::GetAtt': [id, 'StreamArn'] });

/** What every function of these stacks may do, unless a test takes it away. */
const ALL_RIGHTS = ['sqs:*', 'dynamodb:*', 's3:*'].map((Action) => ({ Effect: 'Allow', Action, Resource: '*' }));

/** A queue with dead letters after two tries, a table with a stream and time to live, a queue for what is given up. */
export const STORES: Resources = {
  Work: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: arnOf('WorkDead'), maxReceiveCount: 2 },
    },
  },
  WorkDead: { Type: 'AWS::SQS::Queue' },
  GivenUp: { Type: 'AWS::SQS::Queue' },
  Things: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    },
  },
};

/** A function whose code is the text of an ES module. */
export function functionOf(
  id: string,
  code: string,
  properties: Record<string, unknown> = {},
  rights: unknown[] = ALL_RIGHTS,
): { resources: Resources; code: Record<string, string> } {
  return {
    resources: {
      [`${id}Role`]: {
        Type: 'AWS::IAM::Role',
        Properties: { Policies: [{ PolicyName: 'all', PolicyDocument: { Statement: rights } }] },
      },
      [id]: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { S3Bucket: 'assets', S3Key: `${id}.zip` },
          Handler: 'index.handler',
          Runtime: 'nodejs24.x',
          Role: arnOf(`${id}Role`),
          ...properties,
        },
      },
    },
    code: { [id]: code },
  };
}

export function mappingOf(functionId: string, source: string, properties: Record<string, unknown> = {}): Resources {
  const EventSourceArn = source === 'Things' ? streamOf(source) : arnOf(source);
  return {
    [`${functionId}Source`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { FunctionName: { Ref: functionId }, EventSourceArn, ...properties },
    },
  };
}

/** Lays down a cdk.out folder. */
export function assemblyOf(resources: Resources, code: Record<string, string>, outputs = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-stack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  const properties = { templateFile: 'Small.template.json' };
  write('manifest.json', { artifacts: { Small: { type: 'aws:cloudformation:stack', properties } } });
  write('Small.template.json', { Resources: resources, Outputs: outputs });
  const files: Record<string, unknown> = {};
  for (const [id, text] of Object.entries(code)) {
    mkdirSync(join(folder, `asset.${id}`));
    writeFileSync(join(folder, `asset.${id}`, 'index.mjs'), text);
    files[id] = { source: { path: `asset.${id}` }, destinations: { here: { objectKey: `${id}.zip` } } };
  }
  write('Small.assets.json', { files });
  return folder;
}

/** A running cloud and the lines its functions logged. */
export async function startSmall(
  resources: Resources,
  code: Record<string, string> = {},
  options: Partial<LocalCloudOptions> = {},
) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'small-data-'));
  const logged: unknown[] = [];
  const cloud = new LocalCloud({
    assembly: options.assembly ?? assemblyOf(resources, code),
    dataDir,
    onLog: ({ entry, text }) => logged.push(entry ?? text),
    ...options,
  });
  onTestFinished(async () => {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await cloud.start();
  return { cloud, logged, dataDir, call: (target: string, input: unknown) => call(cloud.endpoint, target, input) };
}

/** What an SDK client needs to call as a person or, given its logical id, as a function. */
export function calling({ endpoint }: { endpoint: string }, functionId?: string) {
  const accessKeyId = functionId === undefined ? 'tester' : accessKeyOf(functionId);
  return { endpoint, region: 'eu-west-1', credentials: { accessKeyId, secretAccessKey: 'local' }, maxAttempts: 1 };
}

const SERVICES: Record<string, string> = { AmazonSQS: 'sqs', DynamoDB_20120810: 'dynamodb' };

/** Calls the gateway as a person does, in a JSON protocol. */
export async function call(endpoint: string, target: string, input: unknown, accessKey = 'me') {
  const service = SERVICES[target.split('.')[0] ?? ''];
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20260101/eu-west-1/${service}/aws4_request, Signature=0`,
    },
    body: JSON.stringify(input),
  });
  return { status: response.status, body: await response.json() };
}

/** A function's code that logs what it was given: the bodies of messages, or the ids of changed items. */
export const RECORDER = `
export const handler = async (event) => {
  console.log(JSON.stringify({ got: event.Records.map((record) => record.body ?? record.dynamodb.Keys.id.S) }));
};`;
