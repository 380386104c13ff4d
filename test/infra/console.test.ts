import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings/settings.ts';
import { minimal, templateOf } from './template-of.ts';

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, never>;
  readonly DeletionPolicy?: string;
}

interface Policy {
  readonly Statement: readonly Record<string, unknown>[];
}

function installOf(settings: Record<string, string> = {}) {
  const { Resources, Outputs } = templateOf(settings) as {
    Resources: Record<string, Resource>;
    Outputs: Record<string, { Value: unknown }>;
  };
  const of = (type: string) => Object.values(Resources).filter(({ Type }) => Type === type);
  return { of, Outputs };
}
const install = installOf();
const only = (type: string) => install.of(type)[0]?.Properties ?? {};
const text = (value: unknown) => JSON.stringify(value);

describe('CONS-01 who may sign in', () => {
  it('nobody by themselves, with long passwords, a second factor of choice, in one of three groups', () => {
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      MfaConfiguration: 'OPTIONAL',
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true } },
      UsernameAttributes: ['email'],
      UserPoolTier: 'ESSENTIALS',
    });
    expect(install.of('AWS::Cognito::UserPool')[0]?.DeletionPolicy).toBe('Retain');
    const groups = install.of('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName);
    expect(groups).toEqual(['admin', 'agent', 'viewer']);
  });

  it('by code and PKCE alone: the client has no secret, short tokens, refresh tokens that work once, and changes no address', () => {
    const client = only('AWS::Cognito::UserPoolClient');
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      GenerateSecret: false,
      IdTokenValidity: 15,
      RefreshTokenRotation: { Feature: 'ENABLED' },
      TokenValidityUnits: { IdToken: 'minutes' },
      WriteAttributes: ['name'],
    });
    expect(text(client.CallbackURLs)).toMatch(/DomainName.+"\/signed-in"\]\]\}\]$/);
    expect(text(client.LogoutURLs)).toMatch(/DomainName.+"\/signed-out"\]\]\}\]$/);
    expect(only('AWS::Cognito::UserPoolDomain')).toMatchObject({ ManagedLoginVersion: 2 });
    expect(only('AWS::Cognito::ManagedLoginBranding')).toMatchObject({ UseCognitoProvidedValues: true });
  });

  it('the API lets in who has an ID token of the pool for the console; open are only signed addresses, and where machines bring tokens', () => {
    expect(text(only('AWS::ApiGatewayV2::Authorizer'))).toMatch(/"Audience":\[\{"Ref":".*"ProviderURL"/);
    const routes = install
      .of('AWS::ApiGatewayV2::Route')
      .map(({ Properties: { RouteKey, AuthorizationType = 'NONE' } }) => {
        return `${RouteKey} ${AuthorizationType}`;
      });
    expect(routes.toSorted()).toEqual([
      // Machines bring tokens of their own, which the function checks.
      'ANY /api/machine/{proxy+} NONE',
      'ANY /api/{proxy+} JWT',
      'ANY /download/{token} NONE',
      'ANY /rate/{token} NONE',
      'GET /api/frames/{token} NONE',
    ]);
  });

  it('the first admin is invited by mail, and stays when a deployment leaves them out', () => {
    expect(install.of('AWS::Cognito::UserPoolUser')).toEqual([]);
    const { of } = installOf({ adminAddress: 'Olga@Example.com' });
    expect(of('AWS::Cognito::UserPoolUser')).toMatchObject([
      {
        Properties: { Username: 'olga@example.com', DesiredDeliveryMediums: ['EMAIL'] },
        DeletionPolicy: 'RetainExceptOnCreate',
      },
    ]);
    expect(of('AWS::Cognito::UserPoolUserToGroupAttachment')).toMatchObject([
      { Properties: { Username: 'olga@example.com', GroupName: 'admin' } },
    ]);
  });
});

describe('CONS-01 OPS-03 where the console is', () => {
  const distribution = text(only('AWS::CloudFront::Distribution'));
  const { DistributionConfig } = only('AWS::CloudFront::Distribution') as unknown as {
    DistributionConfig: Record<string, { PathPattern: string }[] & Record<string, unknown>>;
  };

  it('its files are private: no bucket is public, and CloudFront alone reads them, for this distribution', () => {
    for (const { Properties } of install.of('AWS::S3::Bucket'))
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    const readers = install
      .of('AWS::S3::BucketPolicy')
      .flatMap(({ Properties }) => (Properties as unknown as { PolicyDocument: Policy }).PolicyDocument.Statement)
      .filter(({ Principal }) => text(Principal).includes('cloudfront'));
    expect(readers).toHaveLength(1);
    expect(readers[0]).toMatchObject({ Action: 's3:GetObject', Effect: 'Allow' });
    expect(text(readers[0]?.Condition)).toMatch(/^\{"StringEquals":\{"AWS:SourceArn":.+:distribution\//);
    expect(only('AWS::CloudFront::OriginAccessControl')).toMatchObject({
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
  });

  it('one address serves files and the API, whose answers are never kept and never replaced', () => {
    expect(DistributionConfig.DefaultRootObject).toBe('index.html');
    expect(DistributionConfig.CustomErrorResponses).toBeUndefined();
    expect(DistributionConfig.DefaultCacheBehavior).toMatchObject({
      AllowedMethods: ['GET', 'HEAD'],
      Compress: true,
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    expect(DistributionConfig.CacheBehaviors).toMatchObject([
      {
        PathPattern: '/api/*',
        AllowedMethods: expect.arrayContaining(['PUT', 'PATCH', 'DELETE']),
        // Managed policies: caching disabled; all that the viewer sends but the host.
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        ViewerProtocolPolicy: 'https-only',
      },
    ]);
    expect(distribution).toContain('"OriginProtocolPolicy":"https-only","OriginSSLProtocols":["TLSv1.2"]');
  });

  it('CONS-12 its pages run nothing inline and nothing foreign, and stand in nobody’s frame; the API may be stricter', () => {
    const policies = install.of('AWS::CloudFront::ResponseHeadersPolicy').map(({ Properties }) => Properties);
    const [pages = '', data = ''] = policies.map((policy) => text(policy));
    expect(pages).toContain("default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self';");
    expect(pages).toContain("base-uri 'none'; frame-ancestors 'none'");
    expect(data).toContain("default-src 'none'; frame-ancestors 'none'");
    for (const policy of [pages, data]) {
      expect(policy).not.toContain('unsafe-');
      expect(policy).toMatch(/"ContentSecurityPolicy":\{"ContentSecurityPolicy":.+?,"Override":false\}/);
      expect(policy).toContain('"StrictTransportSecurity":{"AccessControlMaxAgeSec":63072000');
      expect(policy).toContain('"ContentTypeOptions":{"Override":true}');
    }
  });

  it('OPS-09 names that CloudFront has once in an account are those of this stack and region', () => {
    for (const type of ['ResponseHeadersPolicy', 'OriginAccessControl', 'Function'])
      for (const { Properties } of install.of(`AWS::CloudFront::${type}`))
        expect(text(Properties)).toContain(
          '"Name":{"Fn::Join":["",[{"Ref":"AWS::StackName"},"-",{"Ref":"AWS::Region"},"-',
        );
  });

  it('the first output is its address', () => {
    expect(Object.keys(install.Outputs).toSorted()[0]).toBe('ConsoleUrl');
    expect(text(install.Outputs.ConsoleUrl?.Value)).toMatch(
      /"https:\/\/",\{"Fn::GetAtt":\["consolesitedistribution\w+","DomainName"\]/,
    );
  });

  it('with a domain of one’s own it is there, by TLS 1.2 at least, and an output names the record to add', () => {
    const { of, Outputs } = installOf({
      consoleDomain: 'console.example.com',
      consoleCertificate: 'arn:aws:acm:us-east-1:123456789012:certificate/1a-2b',
    });
    expect(of('AWS::CloudFront::Distribution')[0]?.Properties).toMatchObject({
      DistributionConfig: {
        Aliases: ['console.example.com'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
      },
    });
    expect(of('AWS::Cognito::UserPoolClient')[0]?.Properties).toMatchObject({
      CallbackURLs: ['https://console.example.com/signed-in'],
    });
    expect(Outputs.ConsoleUrl?.Value).toBe('https://console.example.com');
    expect(text(Outputs)).toContain('console.example.com CNAME ');
  });

  it('stands behind a web ACL of the owner’s, if they name one', () => {
    const webAcl = `arn:aws:wafv2:us-east-1:123456789012:global/webacl/postcase/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`;
    expect(installOf({ webAcl }).of('AWS::CloudFront::Distribution')[0]?.Properties).toMatchObject({
      DistributionConfig: { WebACLId: webAcl },
    });
    expect(install.of('AWS::CloudFront::Distribution')[0]?.Properties).not.toHaveProperty(
      'DistributionConfig.WebACLId',
    );
  });
});

describe('OPS-09 settings of the console are refused with what is wrong', () => {
  it.each([
    [{ adminAddress: 'olga' }, 'adminAddress is no mail address'],
    [{ adminAddress: 'olga@example.com, boris@example.com' }, 'adminAddress is no mail address'],
    [{ consoleDomain: 'console.example.com' }, 'consoleDomain needs consoleCertificate beside it'],
    [{ consoleDomain: 'https://console.example.com/' }, 'consoleDomain is no host name such as console.example.com'],
    [
      { consoleDomain: 'console.example.com', consoleCertificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/1a' },
      'consoleCertificate is no ARN of a certificate of AWS Certificate Manager in us-east-1',
    ],
    [
      { webAcl: 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/postcase/00000000-0000-0000-0000-000000000000' },
      'webAcl is no ARN of a web ACL of AWS WAF for CloudFront',
    ],
    [{ webAcl: 'postcase' }, 'webAcl is no ARN of a web ACL of AWS WAF for CloudFront'],
  ])('%j', (settings, why) => {
    expect(() => readSettings({ ...minimal, ...settings })).toThrow(why);
  });
});
