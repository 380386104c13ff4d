import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import { type Behavior, CACHE_POLICIES, ORIGIN_REQUEST_POLICIES } from './behavior.ts';
import type { Origin } from './origin.ts';
import { declaredHeaders } from './response-headers.ts';
import { ViewerFunction } from './viewer-function.ts';

const managed = (policies: Readonly<Record<string, string>>, what: string) =>
  z.string().refine((id) => policies[id] !== undefined, {
    error: ({ input }) => `the embedded cloud does not know the ${what} policy ${input}`,
  });

const BehaviorProperties = z.strictObject({
  AllowedMethods: z.array(z.string()),
  CachePolicyId: managed(CACHE_POLICIES, 'cache'),
  Compress: z.boolean(),
  FunctionAssociations: z
    .array(z.strictObject({ EventType: z.literal('viewer-request'), FunctionARN: z.string() }))
    .max(1)
    .default([]),
  OriginRequestPolicyId: managed(ORIGIN_REQUEST_POLICIES, 'origin request').optional(),
  PathPattern: z.string().optional(),
  ResponseHeadersPolicyId: z.string(),
  TargetOriginId: z.string(),
  // There is no TLS here.
  ViewerProtocolPolicy: z.enum(['redirect-to-https', 'https-only']),
});

const OriginProperties = z.strictObject({
  ConnectionAttempts: z.unknown().optional(),
  CustomOriginConfig: z.looseObject({ OriginProtocolPolicy: z.literal('https-only') }).optional(),
  DomainName: z.string(),
  Id: z.string(),
  OriginAccessControlId: z.string().optional(),
  S3OriginConfig: z.strictObject({ OriginAccessIdentity: z.literal('') }).optional(),
});

const Distribution = z.strictObject({
  DistributionConfig: z.strictObject({
    Aliases: z.unknown().optional(),
    CacheBehaviors: z.array(BehaviorProperties).default([]),
    Comment: z.unknown().optional(),
    DefaultCacheBehavior: BehaviorProperties,
    DefaultRootObject: z.string().default(''),
    Enabled: z.literal(true),
    HttpVersion: z.unknown().optional(),
    IPV6Enabled: z.unknown().optional(),
    Origins: z.array(OriginProperties),
    PriceClass: z.unknown().optional(),
    ViewerCertificate: z.unknown().optional(),
    WebACLId: z.unknown().optional(),
  }),
  Tags: z.unknown().optional(),
});

/** A distribution of the template. */
export interface DeclaredDistribution {
  readonly rootObject: string;
  /** In the order in which they are tried; the default one comes last. */
  readonly behaviors: readonly Behavior[];
}

/** Logical id of the template's distribution, if it has one. Throws if it has several: there is one port. */
export function distributionId(stack: Stack): string | undefined {
  const [distribution, ...others] = stack.ofType('AWS::CloudFront::Distribution');
  if (others.length > 0)
    throw new Error('The embedded cloud serves one AWS::CloudFront::Distribution, and the template has more.');
  return distribution?.logicalId;
}

/** Where CloudFront serves a distribution on AWS. */
export function cloudFrontAddress(stack: Stack, logicalId: string): string {
  return `https://${stack.attribute(logicalId, 'DomainName')}`;
}

/** The buckets that the template's distributions read, and the ARN under which each does so. */
export function bucketsOfDistributions(stack: Stack): { readonly bucket: string; readonly arn: string }[] {
  return stack.ofType('AWS::CloudFront::Distribution').flatMap(({ logicalId }) => {
    const arn = `arn:aws:cloudfront::${stack.environment.account}:distribution/${stack.ref(logicalId)}`;
    const { Origins } = stack.properties(logicalId, Distribution).DistributionConfig;
    const origins = Origins.map((origin) => originOf(stack, origin));
    return origins.flatMap((origin) => (origin.kind === 's3' ? { bucket: origin.bucket, arn } : []));
  });
}

/** Reads a distribution. Throws for what the embedded cloud does not know. */
export function declaredDistribution(stack: Stack, logicalId: string): DeclaredDistribution {
  const { DistributionConfig: config } = stack.properties(logicalId, Distribution);
  const origins = new Map(config.Origins.map((origin) => [origin.Id, originOf(stack, origin)]));
  const behaviorOf = (behavior: z.output<typeof BehaviorProperties>): Behavior => {
    const origin = origins.get(behavior.TargetOriginId);
    if (origin === undefined) throw new Error(`${logicalId}: there is no origin ${behavior.TargetOriginId}.`);
    const [viewer] = behavior.FunctionAssociations;
    return {
      pathPattern: behavior.PathPattern ?? '*',
      methods: behavior.AllowedMethods,
      origin,
      compresses: behavior.Compress && CACHE_POLICIES[behavior.CachePolicyId] === 'CachingOptimized',
      headers: declaredHeaders(stack, behavior.ResponseHeadersPolicyId),
      viewerRequest: viewer && ViewerFunction.declared(stack, viewer.FunctionARN),
    };
  };
  const behaviors = [...config.CacheBehaviors, config.DefaultCacheBehavior].map(behaviorOf);
  return { rootObject: config.DefaultRootObject, behaviors };
}

function originOf(
  stack: Stack,
  { DomainName, S3OriginConfig, OriginAccessControlId }: z.output<typeof OriginProperties>,
): Origin {
  if (S3OriginConfig === undefined) return { kind: 'http', host: DomainName };
  const bucket = stack
    .ofType('AWS::S3::Bucket')
    .find((each) => stack.attribute(each.logicalId, 'RegionalDomainName') === DomainName);
  if (bucket === undefined || OriginAccessControlId === undefined)
    throw new Error(
      `The origin ${DomainName} is no bucket of the template with an AWS::CloudFront::OriginAccessControl.`,
    );
  return { kind: 's3', bucket: stack.name(bucket.logicalId) };
}
