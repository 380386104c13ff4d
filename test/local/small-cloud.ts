import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { LocalCloud } from '../../local/cloud.ts';
import { accessKeyOf } from '../../local/gateway/credential.ts';
import type { LocalCloudOptions } from '../../local/options.ts';

type Resources = Record<string, { Type: string; Properties?: Record<string, unknown> }>;

/** Inside the project, so that functions find its packages. */
const CACHE = resolve('node_modules/.cache/postcase-small-clouds');

/** A folder that goes with the test. */
function folder(): string {
  mkdirSync(CACHE, { recursive: true });
  const path = mkdtempSync(join(CACHE, 'cloud-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A role that a service may take, with one policy. */
export function role(
  service: string,
  ...statements: { Action: string | string[]; Resource: unknown; Condition?: unknown }[]
) {
  const trust = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' };
  const allowed = statements.map((statement) => ({ Effect: 'Allow', ...statement }));
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] },
      Policies:
        allowed.length === 0
          ? []
          : [{ PolicyName: 'inline', PolicyDocument: { Version: '2012-10-17', Statement: allowed } }],
    },
  };
}

/** A function whose code is the body of its handler, `(event) => …`. */
export function inlineFunction(roleId: string, body: string, more: Record<string, unknown> = {}) {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { ZipFile: `exports.handler = async (event, context) => { ${body} };` },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Role: { 'Fn::GetAtt': [roleId, 'Arn'] },
      ...more,
    },
  };
}

/** Lays a template down as the CDK would. @returns the folder. */
function assembly(path: string, resources: Resources): string {
  const out = join(path, 'cdk.out');
  mkdirSync(out, { recursive: true });
  const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'small.template.json' } };
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ artifacts: { small: stack } }));
  writeFileSync(join(out, 'small.assets.json'), JSON.stringify({ files: {} }));
  writeFileSync(join(out, 'small.template.json'), JSON.stringify({ Resources: resources }));
  return out;
}

/** Runs a template of a few resources. Started again with the same `path`, it goes on where it was. */
export async function startSmallCloud(
  resources: Resources,
  options: Partial<LocalCloudOptions> & { path?: string } = {},
): Promise<LocalCloud & { path: string }> {
  const path = options.path ?? folder();
  const cloud = new LocalCloud({ assembly: assembly(path, resources), dataDir: join(path, 'data'), ...options });
  await cloud.start();
  onTestFinished(() => cloud.stop());
  return Object.assign(cloud, { path });
}

/** What an SDK client needs to call as a person or, given its logical id, as a function. */
export function calling(cloud: LocalCloud, functionId?: string) {
  const accessKeyId = functionId === undefined ? 'tester' : accessKeyOf(functionId);
  return {
    endpoint: cloud.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId, secretAccessKey: 'local' },
    maxAttempts: 1,
  };
}
