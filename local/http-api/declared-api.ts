import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import { requireKnownVariables } from './access-log.ts';
import { JwtAuthorizer } from './jwt-authorizer.ts';
import type { Route } from './route.ts';

const Passive = { Description: z.unknown().optional(), Tags: z.unknown().optional() };

const Api = z.strictObject({
  ...Passive,
  Name: z.string(),
  ProtocolType: z.literal('HTTP'),
  DisableExecuteApiEndpoint: z.literal(false).optional(),
});

const Integration = z.strictObject({
  ...Passive,
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  IntegrationMethod: z.literal('POST').optional(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().min(50).max(30_000).default(30_000),
});

const Authorizer = z.strictObject({
  ApiId: z.string(),
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.strictObject({ Audience: z.array(z.string()).min(1), Issuer: z.url() }),
  Name: z.string(),
});

const RouteProperties = z.strictObject({
  ApiId: z.string(),
  AuthorizationType: z
    .enum(['NONE', 'JWT'], { error: ({ input }) => `the embedded cloud does not know the authorization ${input}` })
    .optional(),
  AuthorizerId: z.string().optional(),
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
});

const RouteLimits = z.strictObject({
  DetailedMetricsEnabled: z.boolean().optional(),
  ThrottlingBurstLimit: z.number(),
  ThrottlingRateLimit: z.number(),
});

const Stage = z.strictObject({
  ...Passive,
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
  DefaultRouteSettings: RouteLimits.optional(),
  RouteSettings: z.record(z.string(), RouteLimits).default({}),
  AccessLogSettings: z.strictObject({ DestinationArn: z.string(), Format: z.string() }).optional(),
});

export interface Throttling {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/** The HTTP API of the template with its stage and routes. */
export interface DeclaredApi {
  readonly apiId: string;
  readonly routes: readonly Route[];
  readonly throttling: Throttling | undefined;
  /** By the keys of routes that have one of their own. */
  readonly ownThrottling: ReadonlyMap<string, Throttling>;
  readonly accessLogFormat: string | undefined;
}

/** Logical id of the template's HTTP API, if it has one. Throws if it has several: there is one port. */
export function httpApiId(stack: Stack): string | undefined {
  const [api, ...others] = stack.ofType('AWS::ApiGatewayV2::Api');
  if (others.length > 0)
    throw new Error('The embedded cloud serves one AWS::ApiGatewayV2::Api, and the template has more.');
  return api?.logicalId;
}

/** Reads the HTTP API. Throws for what the embedded cloud does not know. */
export function declaredApi(stack: Stack, logicalId: string): DeclaredApi {
  stack.properties(logicalId, Api);
  const [stage] = stack.ofType('AWS::ApiGatewayV2::Stage').map((each) => stack.properties(each.logicalId, Stage));
  if (stage === undefined) throw new Error(`AWS::ApiGatewayV2::Api ${logicalId} has no stage: nobody could call it.`);
  if (stage.AccessLogSettings !== undefined) requireKnownVariables(stage.AccessLogSettings.Format);
  const authorizers = declaredAuthorizers(stack);
  const routes = stack.ofType('AWS::ApiGatewayV2::Route').map((route) => routeOf(stack, route.logicalId, authorizers));
  const own = Object.entries(stage.RouteSettings).map(([key, limits]) => [key, throttlingOf(limits)] as const);
  const [unknown] = own.find(([key]) => routes.every((route) => route.key !== key)) ?? [];
  if (unknown !== undefined)
    throw new Error(`Unable to find Route by key ${unknown} within the provided RouteSettings.`);
  return {
    apiId: stack.name(logicalId),
    routes,
    throttling: stage.DefaultRouteSettings && throttlingOf(stage.DefaultRouteSettings),
    ownThrottling: new Map(own),
    accessLogFormat: stage.AccessLogSettings?.Format,
  };
}

function throttlingOf(limits: z.infer<typeof RouteLimits>): Throttling {
  return { ratePerSecond: limits.ThrottlingRateLimit, burst: limits.ThrottlingBurstLimit };
}

/** By what a route names them. */
function declaredAuthorizers(stack: Stack): Map<string, JwtAuthorizer> {
  const authorizers = stack.ofType('AWS::ApiGatewayV2::Authorizer').map(({ logicalId }) => {
    const { Issuer, Audience } = stack.properties(logicalId, Authorizer).JwtConfiguration;
    return [String(stack.ref(logicalId)), new JwtAuthorizer(Issuer, Audience)] as const;
  });
  return new Map(authorizers);
}

function routeOf(stack: Stack, logicalId: string, authorizers: ReadonlyMap<string, JwtAuthorizer>): Route {
  const properties = stack.properties(logicalId, RouteProperties);
  const { RouteKey: key, Target, AuthorizationType, AuthorizerId } = properties;
  const authorizer = authorizers.get(AuthorizerId ?? '');
  if ((AuthorizationType === 'JWT') !== (authorizer !== undefined))
    throw new Error(`AWS::ApiGatewayV2::Route ${logicalId}: JWT and an authorizer of the template belong together.`);
  const integration = stack
    .ofType('AWS::ApiGatewayV2::Integration')
    .find((each) => `integrations/${stack.ref(each.logicalId)}` === Target);
  if (integration === undefined) throw new Error(`AWS::ApiGatewayV2::Route ${logicalId}: there is no ${Target}.`);
  const { IntegrationUri, TimeoutInMillis } = stack.properties(integration.logicalId, Integration);
  const arn = /(arn:aws:lambda:[^/]+)\/invocations$/.exec(IntegrationUri)?.[1] ?? IntegrationUri;
  const called = stack.ofType('AWS::Lambda::Function').find((each) => stack.attribute(each.logicalId, 'Arn') === arn);
  if (called === undefined) {
    throw new Error(`AWS::ApiGatewayV2::Integration ${integration.logicalId}: there is no function ${IntegrationUri}.`);
  }
  return { key, functionId: called.logicalId, timeoutMs: TimeoutInMillis, authorizer };
}
