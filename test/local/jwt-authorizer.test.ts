import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf, ECHO, startApi } from './small-api.ts';
import { startSmall } from './small-stack.ts';

const keys = await generateKeyPair('RS256');
const others = await generateKeyPair('RS256');
const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' };

const server = createServer((request, response) => {
  const discovery = { issuer, jwks_uri: `${issuer}/keys` };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url?.endsWith('/keys') ? { keys: [jwk] } : discovery));
});
let issuer = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://localhost:${(server.address() as AddressInfo).port}/pool`;
});
afterAll(() => void server.close());

interface Token {
  readonly claims?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly key?: typeof keys.privateKey;
}
function token({ claims = {}, key = keys.privateKey, ...other }: Token = {}): Promise<string> {
  return new SignJWT({ email: 'ann@agents.test', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(other.issuer ?? issuer)
    .setAudience(other.audience ?? 'console')
    .setIssuedAt()
    .setExpirationTime(other.expires ?? '15 minutes')
    .sign(key);
}
const start = () => startApi(ECHO, ['ANY /api/{proxy+}'], { jwt: { Issuer: issuer, Audience: ['console'] } });

describe('OPS-02 CONS-01 a route with a JWT authorizer', () => {
  it('lets nobody in without a good token, whatever is wrong with it', async () => {
    const { cloud, get } = await start();
    const good = await token();
    const wrong: [string, string | undefined][] = [
      ['no token', undefined],
      ['an empty one', 'Bearer '],
      ['garbage', 'Bearer garbage'],
      ['another kind of credential', 'Basic YW5uOmFubg=='],
      ['one that was changed', `Bearer ${good.slice(0, -8)}AAAAAAAA`],
      ['one signed with another key', `Bearer ${await token({ key: others.privateKey })}`],
      ['one of another issuer', `Bearer ${await token({ issuer: 'http://localhost:1/other' })}`],
      ['one for another audience', `Bearer ${await token({ audience: 'elsewhere' })}`],
      ['one that has expired', `Bearer ${await token({ expires: '1 second ago' })}`],
      ['one without signature', `Bearer ${good.split('.')[1]?.replace(/^/, 'eyJhbGciOiJub25lIn0.')}.`],
    ];
    for (const [what, authorization] of wrong) {
      const answer = await get('/api/cases', authorization === undefined ? {} : { headers: { authorization } });
      expect([what, answer.status, await answer.json()]).toEqual([what, 401, { message: 'Unauthorized' }]);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer( scope="" error="invalid_token"|$)/);
    }
    expect(cloud.functionUse().reduce((sum, { invocations }) => sum + invocations, 0)).toBe(0);
  });

  it('tells the function who calls, each claim as text, as API Gateway does', async () => {
    const { get } = await start();
    const claims = { email_verified: true, 'cognito:groups': ['admin', 'agent'], sub: 'a-1' };
    for (const prefix of ['Bearer ', 'bearer ', '']) {
      const answer = await get('/api/cases', { headers: { authorization: prefix + (await token({ claims })) } });
      const event = (await answer.json()) as { requestContext: { authorizer: unknown } };
      expect(event.requestContext.authorizer).toEqual({
        jwt: {
          claims: {
            email: 'ann@agents.test',
            email_verified: 'true',
            'cognito:groups': '[admin agent]',
            sub: 'a-1',
            iss: issuer,
            aud: 'console',
            iat: expect.stringMatching(/^\d+$/),
            exp: expect.stringMatching(/^\d+$/),
          },
          scopes: null,
        },
      });
    }
  });

  it('takes the client of an access token for its audience', async () => {
    const { get } = await start();
    const accessToken = (client: string) =>
      new SignJWT({ client_id: client, scope: 'openid email' })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer)
        .setExpirationTime('5 minutes')
        .sign(keys.privateKey);
    const ask = async (client: string) =>
      get('/api/cases', { headers: { authorization: `Bearer ${await accessToken(client)}` } });
    expect((await ask('other')).status).toBe(401);
    expect(await (await ask('console')).json()).toMatchObject({
      requestContext: { authorizer: { jwt: { scopes: ['openid', 'email'] } } },
    });
  });

  it('lets in in the time of browsers: moving the clock of the cloud signs nobody out', async () => {
    const { cloud, get } = await start();
    await cloud.advance('7 days');
    expect((await get('/api/cases', { headers: { authorization: `Bearer ${await token()}` } })).status).toBe(200);
  });

  it('asks an issuer again that did not answer at first', async () => {
    const { get } = await startApi(ECHO, ['GET /api'], {
      jwt: { Issuer: 'http://localhost:1/nobody', Audience: ['console'] },
    });
    const answer = await get('/api', { headers: { authorization: `Bearer ${await token()}` } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('OIDC discovery endpoint communication error');
  });
});

describe('OPS-02 an authorizer that the embedded cloud does not know fails the start by its name', () => {
  const jwt = { Issuer: 'http://localhost:1/pool', Audience: ['console'] };

  it.each([
    [{ AuthorizationType: 'AWS_IAM' }, 'Route0: ✖ the embedded cloud does not know the authorization AWS_IAM'],
    [{ AuthorizerId: 'elsewhere' }, 'Route0: JWT and an authorizer of the template belong together'],
    [{ AuthorizationScopes: ['openid'] }, 'Route0: ✖ Unrecognized key: "AuthorizationScopes"'],
  ])('%j', async (route, why) => {
    const { resources, code } = apiOf(ECHO, ['GET /api'], { jwt, route });
    await expect(startSmall(resources, code)).rejects.toThrow(why);
  });

  it('of another type', async () => {
    const { resources, code } = apiOf(ECHO, ['GET /api'], { jwt });
    const Properties = { ...resources.Guard?.Properties, AuthorizerType: 'REQUEST' };
    resources.Guard = { Type: 'AWS::ApiGatewayV2::Authorizer', Properties };
    await expect(startSmall(resources, code)).rejects.toThrow('AWS::ApiGatewayV2::Authorizer Guard: ✖');
  });
});
