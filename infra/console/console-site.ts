import { Aws, Duration, Fn, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import { dnsRecord } from '../parts/dns-record.ts';
import type { PostcaseFunction } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';
import type { PublicApi } from '../web/http-api.ts';
import { dataPolicy, pagePolicy } from './content-policy.ts';
import { signInAddress } from './people.ts';

interface Parts {
  readonly api: PublicApi;
  readonly bucket: MailBucket;
}

/**
 * Addresses of pages have no file behind them: the one page finds out by itself what to show. Not by an error response of the
 * distribution, which would also take the place of the API's own 403 and 404.
 */
const pages = `function handler(event) {
  var request = event.request;
  var isFile = request.uri.indexOf('/assets/') === 0 || /^\\/[^/]+\\.[a-z0-9]+$/.test(request.uri);
  if (!isFile) request.uri = '/index.html';
  return request;
}`;

/** The console's files and the owner's pictures, private in a bucket, and the distribution that serves them and the API from one address. */
export class ConsoleSite extends Construct {
  readonly files: Bucket;
  /** Without a slash at its end. */
  readonly address: string;

  constructor(scope: Construct, id: string, settings: Settings, { api, bucket }: Parts) {
    super(scope, id);
    this.files = new Bucket(this, 'files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Each deployment puts the console there again, but nobody the owner's pictures, which mails that left show.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.files).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the files of the console and pictures, the same for everybody; only CloudFront reads them.',
    });
    const own = ownDomain(this, settings);
    const distribution = new Distribution(this, 'distribution', {
      comment: `${settings.stackName}: the console`,
      ...own,
      ...(settings.webAcl !== undefined && { webAclId: settings.webAcl }),
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Whoever is far from these is served from the nearest of them.
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.files, {
          originAccessControl: new S3OriginAccessControl(this, 'access', { originAccessControlName: named('files') }),
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        // Files say themselves how long they are good for: functions/domain/administration/site-file.ts.
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headersPolicy(this, 'page-headers', {
          policy: pagePolicy({ signIn: signInAddress, files: `https://${bucket.bucketRegionalDomainName}` }),
          description: 'Pages of the console',
        }),
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: pagesFunction(this) }],
      },
      additionalBehaviors: {
        '/api/*': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.url))),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          // API Gateway knows itself by its own host.
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headersPolicy(this, 'data-headers', {
            policy: dataPolicy,
            description: 'The API behind the console',
          }),
        },
      },
    });
    this.acknowledge(distribution, { hasDomain: own !== undefined, hasFirewall: settings.webAcl !== undefined });
    this.address = `https://${settings.consoleDomain ?? distribution.distributionDomainName}`;
    if (settings.consoleDomain !== undefined)
      dnsRecord(this, 'record', settings, {
        name: settings.consoleDomain,
        type: 'CNAME',
        value: distribution.distributionDomainName,
        so: 'the console is found',
      });
  }

  /** Lets a function put owners' pictures beside the files, and nothing else: the names are those of functions/domain/administration/picture.ts. */
  bindPicturesTo(fn: PostcaseFunction): void {
    fn.bind(env.siteBucket, this.files.bucketName, {
      actions: ['s3:PutObject'],
      resources: [this.files.arnForObjects('picture-*')],
    });
    fn.bind(env.consoleAddress, this.address);
    fn.explainWildcard(
      `<${Stack.of(this).getLogicalId(this.files.node.defaultChild as CfnBucket)}.Arn>/picture-*`,
      'Pictures are named by what is in them.',
    );
  }

  private acknowledge(
    distribution: Distribution,
    { hasDomain, hasFirewall }: Record<'hasDomain' | 'hasFirewall', boolean>,
  ): void {
    const reasons = {
      CFR1: 'Agents may travel, and nobody gets in without signing in.',
      CFR3: 'Access logs would hold the addresses of agents and the numbers of their cases without an end date; the API has a log without them.',
      ...(!hasFirewall && {
        CFR2: 'A firewall costs more by the month than all the rest: who wants one sets webAcl. Files are public; the API wants a token and has limits of its own.',
      }),
      ...(!hasDomain && {
        CFR4: 'With CloudFront’s own certificate its policy cannot be chosen; browsers of today take TLS 1.2 or 1.3 by themselves.',
      }),
    };
    for (const [rule, reason] of Object.entries(reasons))
      Validations.of(distribution).acknowledge({ id: `AwsSolutions-${rule}`, reason });
  }
}

/** Unique in the account, where CloudFront's names are neither of a region nor of a stack. */
const named = (what: string) => `${Aws.STACK_NAME}-${Aws.REGION}-${what}`;

function ownDomain(scope: Construct, { consoleDomain, consoleCertificate }: Settings) {
  if (consoleDomain === undefined || consoleCertificate === undefined) return undefined;
  const certificate = Certificate.fromCertificateArn(scope, 'certificate', consoleCertificate);
  return { domainNames: [consoleDomain], certificate, minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 };
}

function pagesFunction(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, 'pages', {
    functionName: named('pages'),
    comment: 'Addresses of pages are those of the one page',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(pages),
  });
}

function headersPolicy(scope: Construct, id: string, { policy, description }: { policy: string; description: string }) {
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: named(id),
    comment: description,
    securityHeadersBehavior: {
      // Not instead of a policy that the API gives: received HTML has a stricter one.
      contentSecurityPolicy: { contentSecurityPolicy: policy, override: false },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: false, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(), payment=()', override: true },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
      ],
    },
  });
}
