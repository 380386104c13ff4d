import { z } from 'zod';
import type { Stack } from '../template/stack.ts';

const Override = { Override: z.boolean() };

const Policy = z.strictObject({
  ResponseHeadersPolicyConfig: z.strictObject({
    Comment: z.unknown().optional(),
    Name: z.string(),
    CustomHeadersConfig: z
      .strictObject({ Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), ...Override })) })
      .default({ Items: [] }),
    SecurityHeadersConfig: z
      .strictObject({
        ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), ...Override }).optional(),
        ContentTypeOptions: z.strictObject(Override).optional(),
        FrameOptions: z.strictObject({ FrameOption: z.string(), ...Override }).optional(),
        ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), ...Override }).optional(),
        StrictTransportSecurity: z
          .strictObject({
            AccessControlMaxAgeSec: z.number(),
            IncludeSubdomains: z.boolean().default(false),
            Preload: z.boolean().default(false),
            ...Override,
          })
          .optional(),
      })
      .default({}),
  }),
});

/** Headers that every answer gets. */
export type ResponseHeaders = readonly {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
  /** Whether it takes the place of the origin's own. */
  readonly overrides: boolean;
}[];

/** Reads a response headers policy of the template. Throws if it is none. */
export function declaredHeaders(stack: Stack, policyId: string): ResponseHeaders {
  const policy = stack
    .ofType('AWS::CloudFront::ResponseHeadersPolicy')
    .find(({ logicalId }) => stack.ref(logicalId) === policyId);
  if (policy === undefined) throw new Error(`There is no AWS::CloudFront::ResponseHeadersPolicy ${policyId}.`);
  const { ResponseHeadersPolicyConfig: config } = stack.properties(policy.logicalId, Policy);
  const security = config.SecurityHeadersConfig;
  const headers = config.CustomHeadersConfig.Items.map(({ Header, Value, Override: overrides }) => {
    return { name: Header.toLowerCase(), value: Value, overrides };
  });
  const add = (name: string, part: { Override: boolean } | undefined, value: string) => {
    if (part !== undefined) headers.push({ name, value, overrides: part.Override });
  };
  const csp = security.ContentSecurityPolicy;
  add('content-security-policy', csp, csp?.ContentSecurityPolicy ?? '');
  add('x-content-type-options', security.ContentTypeOptions, 'nosniff');
  add('x-frame-options', security.FrameOptions, security.FrameOptions?.FrameOption ?? '');
  add('referrer-policy', security.ReferrerPolicy, security.ReferrerPolicy?.ReferrerPolicy ?? '');
  const hsts = security.StrictTransportSecurity;
  const seconds = [`max-age=${hsts?.AccessControlMaxAgeSec}`];
  if (hsts?.IncludeSubdomains === true) seconds.push('includeSubDomains');
  if (hsts?.Preload === true) seconds.push('preload');
  add('strict-transport-security', hsts, seconds.join('; '));
  return headers;
}

/** The origin's headers with those of the policy. */
export function withPolicy(
  headers: Readonly<Record<string, string | readonly string[]>>,
  policy: ResponseHeaders,
): Record<string, string | readonly string[]> {
  const all = { ...headers };
  for (const { name, value, overrides } of policy) if (overrides || all[name] === undefined) all[name] = value;
  return all;
}
