import { Aws, Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  CfnUserPoolUser,
  CfnUserPoolUserToGroupAttachment,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';

/** Of all pools of a region one alone may have it: a part of the stack's id makes it this install's. */
const signInPrefix = `postcase-${Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))))}`;

/** Where Cognito's sign-in pages are, without a slash at its end. */
export const signInAddress = `https://${signInPrefix}.auth.${Aws.REGION}.amazoncognito.com`;

const roles = {
  admin: 'All of the console: settings, lookups, agents, audit',
  agent: 'Works on cases',
  viewer: 'Reads cases and reports, and changes nothing',
} as const;

/** Who may sign in to the console, and what as. Nobody signs up by themselves: an admin invites. */
export class People extends Construct {
  /** What an ID token says it is from. */
  readonly issuer: string;
  readonly client: UserPoolClient;
  readonly authorizer: HttpJwtAuthorizer;

  /** @param address the console's. */
  constructor(scope: Construct, id: string, settings: Settings, address: string) {
    super(scope, id);
    const pool = this.pool(address);
    this.issuer = pool.userPoolProviderUrl;
    for (const [groupName, description] of Object.entries(roles)) pool.addGroup(groupName, { groupName, description });
    pool.addDomain('sign-in', {
      cognitoDomain: { domainPrefix: signInPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.client = consoleClient(pool, address);
    // Without a look the pages of managed login do not open at all.
    new CfnManagedLoginBranding(this, 'look', {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    // An ID token, not an access token: that one names nobody, and an agent is known by their mail address.
    this.authorizer = new HttpJwtAuthorizer('console', this.issuer, { jwtAudience: [this.client.userPoolClientId] });
    if (settings.adminAddress !== undefined) inviteAdmin(this, pool, settings.adminAddress);
  }

  private pool(address: string): UserPool {
    const pool = new UserPool(this, 'pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      // Mutable, or an admin could not mend it. Our client may not change it: by it agents are known.
      standardAttributes: { email: { required: true, mutable: true }, fullname: { mutable: true } },
      keepOriginal: { email: true },
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      userInvitation: {
        emailSubject: 'Postcase: you are invited to the console',
        emailBody: `<p>Sign in at <a href="${address}">${address}</a> within seven days.</p><p>User name: {username}<br>Password for the first time: {####}</p>`,
      },
      deletionProtection: true,
      // Not even a failed first deployment may remove it: an invitation may have gone out by then.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason: 'Each agent chooses a second factor; an owner who wants it of everybody sets that in the pool.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'The plan Plus with its threat protection has a price per agent; an owner may switch it on in the pool.',
      },
    );
    return pool;
  }
}

function consoleClient(pool: UserPool, address: string): UserPoolClient {
  const profile = new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true, fullname: true });
  return pool.addClient('console', {
    // A browser keeps no secret: code and PKCE.
    generateSecret: false,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${address}/signed-in`],
      logoutUrls: [`${address}/signed-out`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    // Named, or Cognito would take a refresh of tokens without rotation for wanted.
    authFlows: { userSrp: true },
    readAttributes: profile,
    writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // Nobody asks Cognito about a token while it is good: who leaves a group keeps its rights so long.
    idTokenValidity: Duration.minutes(15),
    accessTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.days(7),
    // A stolen refresh token ends at the next use of either; the grace lets two tabs renew at once.
    refreshTokenRotationGracePeriod: Duration.seconds(60),
  });
}

/** Cognito writes to them. What they have made of the account since outlives deployments. */
function inviteAdmin(scope: Construct, pool: UserPool, email: string): void {
  const user = new CfnUserPoolUser(scope, 'admin', {
    userPoolId: pool.userPoolId,
    username: email,
    desiredDeliveryMediums: ['EMAIL'],
    userAttributes: [
      { name: 'email', value: email },
      { name: 'email_verified', value: 'true' },
    ],
  });
  user.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  const role = new CfnUserPoolUserToGroupAttachment(scope, 'admin-role', {
    userPoolId: pool.userPoolId,
    username: email,
    groupName: 'admin',
  });
  role.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  role.addResourceDependency(user);
  for (const group of pool.node.findChild('admin').node.children)
    if (group instanceof CfnUserPoolGroup) role.addResourceDependency(group);
}
