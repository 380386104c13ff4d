import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, expect, it } from 'vitest';
import { PostcaseFunction, seconds } from '../../infra/parts/function.ts';
import { readSettings } from '../../infra/settings/settings.ts';
import { PublicApi } from '../../infra/web/http-api.ts';
import { LocalCloud } from '../../local/cloud.ts';

const folder = mkdtempSync(join(tmpdir(), 'public-api-'));
const assembly = join(folder, 'cdk.out');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const app = new App({ outdir: assembly, builtinCloudFormationValidation: false });
const stack = new Stack(app, 'Small');
const settings = readSettings({ mailDomain: 'postcase.test', alarmAddress: 'alarms@owner.test' });
const api = new PublicApi(stack, 'http-api', settings);
// Any function of ours will do.
const fn = new PostcaseFunction(stack, 'rotate-signing-keys', { timeout: seconds(10), memory: 256 });
const because = 'It looks at the token itself.';
api.route(fn, { path: '/rate/{token}', methods: [HttpMethod.GET, HttpMethod.POST], because });
const throttle = { rateLimit: 20, burstLimit: 40 };
api.route(fn, { path: '/api/machine/{proxy+}', methods: [HttpMethod.ANY], because, throttle });
new Alarm(stack, 'site-errors', { metric: api.failures, threshold: 0, evaluationPeriods: 1 });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

const { Resources, Outputs } = app.synth().getStackByName('Small').template as {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown>; DependsOn?: unknown }>;
  Outputs: Record<string, { Value: unknown }>;
};
const of = (type: string) =>
  Object.values(Resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));
const idOfApi = Object.keys(Resources).find((id) => Resources[id]?.Type === 'AWS::ApiGatewayV2::Api');

it('OPS-03 the rules of cdk-nag hold', () => {
  expect(JSON.parse(readFileSync(join(assembly, 'validation-report.json'), 'utf8')).pluginReports).toEqual([]);
});

it('OPS-03 a route calls its function and API Gateway may call it for that route alone', () => {
  expect(of('AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey)).toEqual([
    'GET /rate/{token}',
    'POST /rate/{token}',
    'ANY /api/machine/{proxy+}',
  ]);
  const permissions = of('AWS::Lambda::Permission').slice(0, 2);
  expect(of('AWS::Lambda::Permission')).toHaveLength(3);
  for (const { SourceArn } of permissions) {
    expect(JSON.stringify(SourceArn)).toContain('{"Ref":"AWS::AccountId"}');
    expect(JSON.stringify(SourceArn)).toMatch(/\/\*\/\*\/rate\/\{token\}"/);
  }
});

it('OPS-04 the access log has no addresses, paths or tokens, and ends after three months', () => {
  const [stage] = of('AWS::ApiGatewayV2::Stage');
  const { Format } = stage?.AccessLogSettings as { Format: string };
  const variables = Object.values(JSON.parse(Format));
  expect(variables).toEqual(expect.arrayContaining(['$context.routeKey', '$context.status', '$context.requestId']));
  for (const telling of ['identity', 'path', 'domain', 'authorizer', 'query'])
    expect(Format.toLowerCase()).not.toContain(`$context.${telling}`);
  for (const { RetentionInDays } of of('AWS::Logs::LogGroup')) expect(RetentionInDays).toBe(90);
});

it('OPS-03 a flood is cut off long before it takes the functions of the account', () => {
  const [stage] = of('AWS::ApiGatewayV2::Stage');
  expect(stage).toMatchObject({
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
  });
});

it('CONS-07 what machines ask takes no place from people, and the stage waits for the route that it names', () => {
  const [stage] = of('AWS::ApiGatewayV2::Stage');
  expect(stage?.RouteSettings).toEqual({
    'ANY /api/machine/{proxy+}': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
  });
  const { DependsOn } = Object.values(Resources).find(({ Type }) => Type === 'AWS::ApiGatewayV2::Stage') ?? {};
  const route = (id: string) => Resources[id]?.Properties.RouteKey;
  expect([DependsOn].flat().map((id) => route(String(id)))).toEqual(['ANY /api/machine/{proxy+}']);
});

it('OPS-05 its failures are counted', () => {
  const [alarm] = of('AWS::CloudWatch::Alarm');
  expect(alarm).toMatchObject({ Namespace: 'AWS/ApiGateway', MetricName: '5xx', Statistic: 'Sum', Period: 300 });
  expect(alarm?.Dimensions).toEqual([{ Name: 'ApiId', Value: { Ref: idOfApi } }]);
});

it('OPS-02 it runs on this machine, and its output says where', async () => {
  const [, address] = Object.entries(Outputs).find(([name]) => name.startsWith('httpapisiteaddress')) ?? [];
  expect(address?.Value).toEqual({ 'Fn::GetAtt': [idOfApi, 'ApiEndpoint'] });
  const cloud = new LocalCloud({ assembly, dataDir: join(folder, 'data') });
  try {
    await cloud.start();
    expect(Object.values(cloud.outputs)).toEqual([cloud.apiEndpoint]);
    expect((await fetch(`${cloud.apiEndpoint}/nothing`)).status).toBe(404);
    // The function is no page: that it was asked is enough.
    expect((await fetch(`${cloud.apiEndpoint}/rate/abc`)).status).toBe(500);
    expect(cloud.failures()).toMatchObject([{ functionName: 'rotatesigningkeys' }]);
  } finally {
    await cloud.stop();
  }
});
