import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import type { Person } from './person.ts';

/** Minutes, hours or days of tokens. */
const Unit = z.enum(['minutes', 'hours', 'days']);
const SECONDS = { minutes: 60, hours: 3600, days: 86_400 } as const;

const Client = z.strictObject({
  AccessTokenValidity: z.number(),
  AllowedOAuthFlows: z.tuple([z.literal('code')]),
  AllowedOAuthFlowsUserPoolClient: z.literal(true),
  AllowedOAuthScopes: z.array(z.enum(['openid', 'email', 'profile'])),
  CallbackURLs: z.array(z.string()).min(1),
  ClientName: z.unknown().optional(),
  EnableTokenRevocation: z.literal(true),
  ExplicitAuthFlows: z.array(z.string()).optional(),
  GenerateSecret: z.literal(false),
  IdTokenValidity: z.number(),
  LogoutURLs: z.array(z.string()).min(1),
  PreventUserExistenceErrors: z.unknown().optional(),
  ReadAttributes: z.unknown().optional(),
  RefreshTokenRotation: z.strictObject({ Feature: z.literal('ENABLED'), RetryGracePeriodSeconds: z.number() }),
  RefreshTokenValidity: z.number(),
  SupportedIdentityProviders: z.tuple([z.literal('COGNITO')]),
  TokenValidityUnits: z.strictObject({ AccessToken: Unit, IdToken: Unit, RefreshToken: Unit }),
  UserPoolId: z.string(),
  WriteAttributes: z.unknown().optional(),
});

const Domain = z.strictObject({ Domain: z.string(), ManagedLoginVersion: z.literal(2), UserPoolId: z.string() });

const User = z.looseObject({
  Username: z.string(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});

const Attachment = z.strictObject({ GroupName: z.string(), Username: z.string(), UserPoolId: z.string() });

/** A public client of the pool: code and PKCE, no secret. */
export interface PoolClient {
  readonly clientId: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly idTokenSeconds: number;
  readonly refreshTokenSeconds: number;
}

/** The user pool of the template. */
export interface DeclaredPool {
  readonly poolId: string;
  readonly client: PoolClient;
  readonly groups: readonly string[];
  /** Those that the template invites. */
  readonly people: readonly Person[];
}

/** Logical id of the template's user pool, if it has one. Throws if it has several: there is one sign-in page. */
export function userPoolId(stack: Stack): string | undefined {
  const [pool, ...others] = stack.ofType('AWS::Cognito::UserPool');
  if (others.length > 0)
    throw new Error('The embedded cloud runs one AWS::Cognito::UserPool, and the template has more.');
  return pool?.logicalId;
}

/** What the pool's sign-in pages are called on AWS, with `https://`. */
export function signInAddress(stack: Stack): string | undefined {
  const [domain] = stack.ofType('AWS::Cognito::UserPoolDomain');
  if (domain === undefined) return undefined;
  const { Domain: prefix } = stack.properties(domain.logicalId, Domain);
  return `https://${prefix}.auth.${stack.environment.region}.amazoncognito.com`;
}

/** Reads the user pool. Throws for what the embedded cloud does not know. */
export function declaredPool(stack: Stack, logicalId: string): DeclaredPool {
  const [client, ...others] = stack.ofType('AWS::Cognito::UserPoolClient');
  if (client === undefined || others.length > 0)
    throw new Error(`AWS::Cognito::UserPool ${logicalId} needs one AWS::Cognito::UserPoolClient here.`);
  const properties = stack.properties(client.logicalId, Client);
  const { TokenValidityUnits: units } = properties;
  return {
    poolId: String(stack.ref(logicalId)),
    client: {
      clientId: String(stack.ref(client.logicalId)),
      callbackUrls: properties.CallbackURLs,
      logoutUrls: properties.LogoutURLs,
      idTokenSeconds: properties.IdTokenValidity * SECONDS[units.IdToken],
      refreshTokenSeconds: properties.RefreshTokenValidity * SECONDS[units.RefreshToken],
    },
    groups: stack.ofType('AWS::Cognito::UserPoolGroup').map((group) => stack.name(group.logicalId)),
    people: invited(stack),
  };
}

function invited(stack: Stack): Person[] {
  const attached = stack
    .ofType('AWS::Cognito::UserPoolUserToGroupAttachment')
    .map((each) => stack.properties(each.logicalId, Attachment));
  return stack.ofType('AWS::Cognito::UserPoolUser').map((user) => {
    const { Username, UserAttributes } = stack.properties(user.logicalId, User);
    const email = UserAttributes.find(({ Name }) => Name === 'email')?.Value ?? Username;
    return { email, groups: attached.flatMap((each) => (each.Username === Username ? each.GroupName : [])) };
  });
}
