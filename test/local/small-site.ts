import type { assemblyOf } from './small-stack.ts';

type Resources = Parameters<typeof assemblyOf>[0];

const join = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });
const hostOf = (address: unknown) => ({ 'Fn::Select': [2, { 'Fn::Split': ['/', address] }] });
const distributionArn = join('arn:aws:cloudfront::', { Ref: 'AWS::AccountId' }, ':distribution/', { Ref: 'Console' });

/** Managed policies of AWS. */
const cached = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const uncached = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allButHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const PAGES = `function handler(event) {
  var request = event.request;
  if (request.uri.indexOf('.') < 0) request.uri = '/index.html';
  return request;
}`;

/** A distribution in front of a bucket `Files` and of the HTTP API `Site`. @param changes of its DistributionConfig. */
export function siteOf(changes: Record<string, unknown> = {}): Resources {
  return {
    Files: { Type: 'AWS::S3::Bucket' },
    FilesPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Files' },
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'cloudfront.amazonaws.com' },
              Action: 's3:GetObject',
              Resource: join({ 'Fn::GetAtt': ['Files', 'Arn'] }, '/*'),
              Condition: { StringEquals: { 'AWS:SourceArn': distributionArn } },
            },
          ],
        },
      },
    },
    Access: { Type: 'AWS::CloudFront::OriginAccessControl', Properties: { OriginAccessControlConfig: {} } },
    Headers: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: {
        ResponseHeadersPolicyConfig: {
          Name: 'headers',
          CustomHeadersConfig: { Items: [{ Header: 'X-Ours', Value: 'yes', Override: true }] },
          SecurityHeadersConfig: {
            ContentSecurityPolicy: {
              ContentSecurityPolicy: join("default-src 'none'; img-src https://", {
                'Fn::GetAtt': ['Files', 'RegionalDomainName'],
              }),
              Override: false,
            },
            ContentTypeOptions: { Override: true },
            ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
            StrictTransportSecurity: { AccessControlMaxAgeSec: 60, IncludeSubdomains: true, Override: true },
          },
        },
      },
    },
    Pages: {
      Type: 'AWS::CloudFront::Function',
      Properties: {
        AutoPublish: true,
        Name: 'pages',
        FunctionCode: PAGES,
        FunctionConfig: { Runtime: 'cloudfront-js-2.0' },
      },
    },
    Console: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Enabled: true,
          DefaultRootObject: 'index.html',
          DefaultCacheBehavior: {
            AllowedMethods: ['GET', 'HEAD'],
            CachePolicyId: cached,
            Compress: true,
            FunctionAssociations: [
              { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Pages', 'FunctionARN'] } },
            ],
            ResponseHeadersPolicyId: { Ref: 'Headers' },
            TargetOriginId: 'files',
            ViewerProtocolPolicy: 'redirect-to-https',
          },
          CacheBehaviors: [
            {
              AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
              CachePolicyId: uncached,
              Compress: true,
              OriginRequestPolicyId: allButHost,
              PathPattern: '/api/*',
              ResponseHeadersPolicyId: { Ref: 'Headers' },
              TargetOriginId: 'api',
              ViewerProtocolPolicy: 'https-only',
            },
          ],
          Origins: [
            {
              Id: 'files',
              DomainName: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] },
              OriginAccessControlId: { 'Fn::GetAtt': ['Access', 'Id'] },
              S3OriginConfig: { OriginAccessIdentity: '' },
            },
            {
              Id: 'api',
              DomainName: hostOf({ 'Fn::GetAtt': ['Site', 'ApiEndpoint'] }),
              CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
            },
          ],
          ...changes,
        },
      },
    },
  };
}
