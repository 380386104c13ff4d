import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { LocalCloudOptions } from '../../local/options.ts';
import { apiOf, ECHO } from './small-api.ts';
import { assemblyOf, startSmall } from './small-stack.ts';

type Resources = Parameters<typeof assemblyOf>[0];

const back = 'http://localhost:9/signed-in';
const out = 'http://localhost:9/signed-out';

function poolOf(client: Record<string, unknown> = {}): Resources {
  const UserPoolId = { Ref: 'People' };
  return {
    People: { Type: 'AWS::Cognito::UserPool', Properties: {} },
    SignIn: {
      Type: 'AWS::Cognito::UserPoolDomain',
      Properties: { Domain: 'small', ManagedLoginVersion: 2, UserPoolId },
    },
    Admins: { Type: 'AWS::Cognito::UserPoolGroup', Properties: { GroupName: 'admin', UserPoolId } },
    Agents: { Type: 'AWS::Cognito::UserPoolGroup', Properties: { GroupName: 'agent', UserPoolId } },
    Owner: {
      Type: 'AWS::Cognito::UserPoolUser',
      Properties: {
        Username: 'owner@agents.test',
        UserAttributes: [{ Name: 'email', Value: 'owner@agents.test' }],
        UserPoolId,
      },
    },
    OwnersRole: {
      Type: 'AWS::Cognito::UserPoolUserToGroupAttachment',
      Properties: { GroupName: 'admin', Username: 'owner@agents.test', UserPoolId },
    },
    Client: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: {
        AccessTokenValidity: 15,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthScopes: ['openid', 'email', 'profile'],
        CallbackURLs: [back],
        EnableTokenRevocation: true,
        GenerateSecret: false,
        IdTokenValidity: 15,
        LogoutURLs: [out],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
        RefreshTokenValidity: 7,
        SupportedIdentityProviders: ['COGNITO'],
        TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
        UserPoolId,
        ...client,
      },
    },
  };
}

const issuer = { 'Fn::GetAtt': ['People', 'ProviderURL'] };

async function start(options: Partial<LocalCloudOptions> = {}) {
  const jwt = { Issuer: issuer, Audience: [{ Ref: 'Client' }] } as never;
  const api = apiOf(ECHO, ['GET /api/{proxy+}'], { jwt });
  const resources = { ...poolOf(), ...api.resources };
  const outputs = {
    Issuer: { Value: issuer },
    Client: { Value: { Ref: 'Client' } },
    SignOut: { Value: { 'Fn::Sub': 'https://$' + '{SignIn}.auth.$' + '{AWS::Region}.amazoncognito.com/logout' } },
  };
  const people = [{ email: 'ann@agents.test', name: 'Ann', groups: ['agent'] }];
  const assembly = assemblyOf(resources, api.code, outputs);
  return startSmall(resources, api.code, { assembly, people, ...options });
}
type Started = Awaited<ReturnType<typeof start>>['cloud'];

/** A browser: keeps cookies and follows what it is told within the sign-in pages. */
class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #language: string;

  constructor(language = 'en') {
    this.#language = language;
  }

  async go(url: string, init: RequestInit = {}): Promise<{ url: string; status: number; text: string }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'accept-language': this.#language };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) return { url, status: answer.status, text: await answer.text() };
    const next = new URL(location, url).href;
    return next.startsWith('http://localhost:9/') ? { url: next, status: 302, text: '' } : this.go(next);
  }
}

/** Begins to sign in, as the console does. */
async function begin(cloud: Started, changes: Record<string, string> = {}, browser = new Browser()) {
  const { Issuer = '', Client = '' } = cloud.outputs;
  const discovered = (await (await fetch(`${Issuer}/.well-known/openid-configuration`)).json()) as Record<
    string,
    string
  >;
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: Client,
    redirect_uri: back,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'here',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });
  const page = await browser.go(`${discovered.authorization_endpoint}?${query}`);
  const ask = async (form: Record<string, string>) => {
    const body = new URLSearchParams({ client_id: Client, ...form });
    const headers = { origin: 'http://localhost:9' };
    const answer = await fetch(discovered.token_endpoint ?? '', { method: 'POST', body, headers });
    const told = (await answer.json()) as { id_token?: string; refresh_token?: string };
    return { status: answer.status, headers: answer.headers, ...told };
  };
  const redeem = (url: string) =>
    ask({
      grant_type: 'authorization_code',
      code: new URL(url).searchParams.get('code') ?? '',
      redirect_uri: back,
      code_verifier: verifier,
    });
  return { browser, page, ask, redeem, discovered };
}

const choose = (browser: Browser, url: string, email: string) =>
  browser.go(url, { method: 'POST', body: new URLSearchParams({ email }) });

describe('OPS-02 CONS-01 signing in to the user pool of the template', () => {
  it('shows who may, takes the choice, and gives tokens for the code that tell what Cognito’s tell', async () => {
    const { cloud } = await start();
    const { browser, page, redeem } = await begin(cloud);
    expect(page.text).toContain('<title>Sign in</title>');
    expect([...page.text.matchAll(/value="(.*?)"/g)].map(([, email]) => email)).toEqual([
      'ann@agents.test',
      'owner@agents.test',
    ]);
    const chosen = await choose(browser, page.url, 'ann@agents.test');
    expect(chosen.url).toMatch(/^http:\/\/localhost:9\/signed-in\?code=.+&state=here/);
    const tokens = await redeem(chosen.url);
    expect(tokens.headers.get('access-control-allow-origin')).toBe('http://localhost:9');
    const claims = decodeJwt(tokens.id_token ?? '');
    expect(claims).toMatchObject({
      iss: cloud.outputs.Issuer,
      aud: cloud.outputs.Client,
      email: 'ann@agents.test',
      email_verified: true,
      name: 'Ann',
      'cognito:groups': ['agent'],
      token_use: 'id',
    });
    expect(claims['cognito:username']).toBe(claims.sub);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
    const asked = await fetch(`${cloud.apiEndpoint}/api/me`, {
      headers: { authorization: `Bearer ${tokens.id_token}` },
    });
    expect(asked.status).toBe(200);
  });

  it('speaks Russian to who reads that first', async () => {
    const { cloud } = await start();
    const { page } = await begin(cloud, {}, new Browser('ru-RU,ru;q=0.9,en;q=0.8'));
    expect(page.text).toContain('<html lang="ru">');
    expect(page.text).toContain('<title>Вход</title>');
  });

  it('renews tokens by a refresh token that works once, also after a restart', async () => {
    const { cloud, dataDir } = await start();
    const { browser, page, ask, redeem } = await begin(cloud);
    const first = await redeem((await choose(browser, page.url, 'ann@agents.test')).url);
    const refresh = (token: string | undefined) => ask({ grant_type: 'refresh_token', refresh_token: token ?? '' });
    const second = await refresh(first.refresh_token);
    expect(decodeJwt(second.id_token ?? '')).toMatchObject({ email: 'ann@agents.test', 'cognito:groups': ['agent'] });
    const port = Number(new URL(cloud.signInAddress ?? '').port);
    await cloud.stop();
    await start({ dataDir, ports: { signIn: port } });
    const third = await refresh(second.refresh_token);
    expect(third.status).toBe(200);
    expect((await refresh(second.refresh_token)).status).toBe(400);
    // Whoever stole it has made the whole chain void.
    expect((await refresh(third.refresh_token)).status).toBe(400);
  });

  it('remembers on its page who signed in, until they sign out as Cognito wants it', async () => {
    const { cloud } = await start();
    const { browser, page } = await begin(cloud);
    await choose(browser, page.url, 'ann@agents.test');
    expect((await begin(cloud, {}, browser)).page.url).toContain('/signed-in?code=');
    const { SignOut = '', Client = '' } = cloud.outputs;
    const elsewhere = await browser.go(`${SignOut}?client_id=${Client}&logout_uri=https://evil.test/`);
    expect(elsewhere.status).toBe(400);
    expect((await begin(cloud, {}, browser)).page.url).toContain('/signed-in?code=');
    const left = await browser.go(`${SignOut}?client_id=${Client}&logout_uri=${encodeURIComponent(out)}`);
    expect(left.url).toBe(out);
    expect((await begin(cloud, {}, browser)).page.text).toContain('<title>Sign in</title>');
  });

  it.each([
    ['another client', { client_id: 'other' }, 'invalid_client'],
    ['another address to come back to', { redirect_uri: 'https://evil.test/' }, 'invalid_redirect_uri'],
  ])('refuses %s', async (_, changes, error) => {
    const { cloud } = await start();
    expect((await begin(cloud, changes)).page.text).toContain(error);
  });

  it('refuses to give a code without PKCE, and tokens for a code without its verifier', async () => {
    const { cloud } = await start();
    const plain = await begin(cloud, { code_challenge: '', code_challenge_method: '' });
    expect(plain.page.url).toContain('error=invalid_request');
    const { browser, page, ask } = await begin(cloud);
    const code = new URL((await choose(browser, page.url, 'ann@agents.test')).url).searchParams.get('code') ?? '';
    const stolen = { grant_type: 'authorization_code', code, redirect_uri: back, code_verifier: 'x'.repeat(43) };
    expect((await ask(stolen)).status).toBe(400);
    expect((await choose(browser, page.url, 'eve@agents.test')).status).toBe(400);
  });

  it('lets a development server sign people in as well, if it is told so', async () => {
    const { cloud } = await start({ signInFrom: ['http://localhost:9999'] });
    const { page } = await begin(cloud, { redirect_uri: 'http://localhost:9999/signed-in' });
    expect(page.text).toContain('<title>Sign in</title>');
  });

  it('gives tests a token without a browser', async () => {
    const { cloud } = await start();
    const token = await cloud.idToken('owner@agents.test');
    expect(decodeJwt(token)).toMatchObject({ email: 'owner@agents.test', 'cognito:groups': ['admin'] });
    const answer = await fetch(`${cloud.apiEndpoint}/api/me`, { headers: { authorization: token } });
    expect(answer.status).toBe(200);
    await expect(cloud.idToken('eve@agents.test')).rejects.toThrow('nobody with the address eve@agents.test');
  });
});

describe('OPS-02 a user pool that the embedded cloud does not know fails the start by its name', () => {
  it.each([
    [{ GenerateSecret: true }, 'AWS::Cognito::UserPoolClient Client: ✖'],
    [{ AllowedOAuthFlows: ['implicit'] }, 'AWS::Cognito::UserPoolClient Client: ✖'],
    [{ AnalyticsConfiguration: {} }, 'Unrecognized key: "AnalyticsConfiguration"'],
  ])('%j', async (client, why) => {
    await expect(startSmall(poolOf(client))).rejects.toThrow(why);
  });

  it('and so does somebody in a group that there is not', async () => {
    const people = [{ email: 'ann@agents.test', groups: ['boss'] }];
    await expect(startSmall(poolOf(), {}, { people })).rejects.toThrow('the user pool has no group boss');
  });
});
