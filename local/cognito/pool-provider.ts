import Provider from 'oidc-provider';
import type { State } from '../state.ts';
import type { DeclaredPool } from './declared-pool.ts';
import { claimsOf, type Person, subOf } from './person.ts';
import type { PoolKeys } from './pool-keys.ts';
import { forgetOver, PoolStore } from './pool-store.ts';

export interface ProviderParts {
  readonly issuer: string;
  readonly pool: DeclaredPool;
  readonly people: readonly Person[];
  readonly keys: PoolKeys;
  readonly state: State;
}

/** As long as Cognito remembers who signed in on its page. */
const SESSION_SECONDS = 3600;
const MINUTES = 60;
const MODELS = [
  'Session',
  'Interaction',
  'Grant',
  'AuthorizationCode',
  'AccessToken',
  'RefreshToken',
  'ReplayDetection',
];

/** Where people choose who they are. */
export const loginPath = (interaction: string) => `/login/${interaction}`;

/** oidc-provider, set up to speak like Cognito: its paths, its claims, its tokens' lives. */
export function poolProvider({ issuer, pool, people, keys, state }: ProviderParts): Provider {
  const { client, poolId } = pool;
  forgetOver(state, MODELS);
  const origins = new Set(client.callbackUrls.map((url) => new URL(url).origin));
  return new Provider(issuer, {
    adapter: (model: string) => new PoolStore(state, model),
    clients: [
      {
        client_id: client.clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [...client.callbackUrls],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid', 'email', 'profile'],
    claims: {
      openid: ['sub', 'cognito:groups', 'cognito:username', 'token_use'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    // Cognito's ID token has them all.
    conformIdTokenClaims: false,
    findAccount: (_, sub) => {
      const person = people.find((each) => subOf(poolId, each) === sub);
      return person && { accountId: sub, claims: () => claimsOf(poolId, person) };
    },
    // Nobody is asked for consent.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    clientBasedCORS: (_, origin) => origins.has(origin),
    interactions: { url: (_, { uid }) => `/${poolId}${loginPath(uid)}` },
    features: {
      devInteractions: { enabled: false },
      // Cognito's way to sign out is another one.
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true },
    },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userInfo',
      revocation: '/oauth2/revoke',
      jwks: '/.well-known/jwks.json',
    },
    ttl: {
      AccessToken: client.idTokenSeconds,
      AuthorizationCode: 5 * MINUTES,
      Grant: client.refreshTokenSeconds,
      IdToken: client.idTokenSeconds,
      Interaction: 60 * MINUTES,
      RefreshToken: client.refreshTokenSeconds,
      Session: SESSION_SECONDS,
    },
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies] },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'text/plain';
      ctx.body = `${error}: ${error_description}`;
    },
  });
}
