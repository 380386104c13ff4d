import type { LocalCloudOptions } from '../../local/options.ts';
import { assemblyOf, functionOf, startSmall } from './small-stack.ts';

type Resources = Parameters<typeof assemblyOf>[0];

const apiId = { Ref: 'Site' };
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const any = { 'Fn::Sub': 'arn:aws:execute-api:$' + '{AWS::Region}:$' + '{AWS::AccountId}:$' + '{Site}/*/*' };

/** What a test changes of the API's resources. */
export interface ApiProperties {
  readonly api?: Record<string, unknown>;
  readonly stage?: Record<string, unknown>;
  readonly integration?: Record<string, unknown>;
  readonly route?: Record<string, unknown>;
  readonly permission?: Record<string, unknown>;
  /** Issuer and audience of a JWT authorizer of all routes. */
  readonly jwt?: { readonly Issuer: string; readonly Audience: readonly string[] };
}

/** A function that says what it was given. */
export const ECHO = 'export const handler = async (event) => event;';

/** An HTTP API whose routes all call one function. */
export function apiOf(code: string, routes: readonly string[], properties: ApiProperties = {}) {
  const called = functionOf('Answer', code);
  const resources: Resources = {
    ...called.resources,
    Site: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'site', ProtocolType: 'HTTP', ...properties.api } },
    SiteStage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: apiId, StageName: '$default', AutoDeploy: true, ...properties.stage },
    },
    SiteAnswer: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: apiId,
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: arnOf('Answer'),
        PayloadFormatVersion: '2.0',
        ...properties.integration,
      },
    },
    SitePermission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: arnOf('Answer'),
        Principal: 'apigateway.amazonaws.com',
        SourceArn: any,
        ...properties.permission,
      },
    },
  };
  const guarded = properties.jwt && { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Guard' } };
  if (properties.jwt !== undefined) {
    resources.Guard = {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: apiId,
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: properties.jwt,
        Name: 'guard',
      },
    };
  }
  for (const [index, RouteKey] of routes.entries()) {
    const Target = { 'Fn::Join': ['', ['integrations/', { Ref: 'SiteAnswer' }]] };
    resources[`Route${index}`] = {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { ApiId: apiId, RouteKey, Target, AuthorizationType: 'NONE', ...guarded, ...properties.route },
    };
  }
  return { resources, code: called.code };
}

/** A running cloud with that API, and how to call it. */
export async function startApi(
  code: string,
  routes: readonly string[],
  properties: ApiProperties = {},
  options: Partial<LocalCloudOptions> = {},
) {
  const { resources, code: codes } = apiOf(code, routes, properties);
  const outputs = { Address: { Value: { 'Fn::GetAtt': ['Site', 'ApiEndpoint'] } } };
  const { cloud, logged } = await startSmall(resources, codes, {
    assembly: assemblyOf(resources, codes, outputs),
    ...options,
  });
  const get = (path: string, init: RequestInit = {}) => fetch(`${cloud.apiEndpoint}${path}`, init);
  return { cloud, logged, get };
}
