import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { gatewayAnswer, type HttpAnswer } from './http-answer.ts';

/** What API Gateway tells a function of the token that it let through. */
export interface Authorization {
  readonly jwt: {
    /** As text, lists too: `[admin agent]`. */
    readonly claims: Readonly<Record<string, string>>;
    readonly scopes: readonly string[] | null;
  };
}

const Discovery = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });

/** API Gateway knows no other kinds of signature. */
const algorithms = ['RS256', 'RS384', 'RS512'];

/** A JWT authorizer: lets those in who bring a token that its issuer signed for its audience. */
export class JwtAuthorizer {
  readonly #issuer: string;
  readonly #audience: readonly string[];
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(issuer: string, audience: readonly string[]) {
    this.#issuer = issuer;
    this.#audience = audience;
  }

  /** @param header the header `Authorization`. @returns what the function is told, or the answer 401. Never rejects. */
  async check(header: string | undefined): Promise<Authorization | HttpAnswer> {
    const token = header?.replace(/^Bearer\s+/i, '').trim() ?? '';
    if (token === '') return unauthorized('Bearer');
    try {
      const { payload } = await jwtVerify(token, await this.#issuersKeys(), { issuer: this.#issuer, algorithms });
      this.#requireAudience(payload);
      const scopes = typeof payload.scope === 'string' ? payload.scope.split(' ') : null;
      return { jwt: { claims: asText(payload), scopes } };
    } catch (error) {
      return unauthorized(`Bearer scope="" error="invalid_token" error_description="${why(error)}"`);
    }
  }

  /** An access token of Cognito names the client instead of an audience. */
  #requireAudience({ aud, client_id }: JWTPayload): void {
    const named = aud === undefined ? [client_id] : [aud].flat();
    if (named.some((name) => typeof name === 'string' && this.#audience.includes(name))) return;
    throw new Error('the token does not have a valid audience');
  }

  /** Asked for once, when the first token comes: the issuer may start after the API. */
  #issuersKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= keysOf(this.#issuer).catch((error: unknown) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }
}

async function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`).catch(() => undefined);
  const discovery = Discovery.safeParse(answer?.ok === true ? await answer.json() : undefined);
  if (!discovery.success) throw new Error('OIDC discovery endpoint communication error');
  return createRemoteJWKSet(new URL(discovery.data.jwks_uri));
}

function unauthorized(challenge: string): HttpAnswer {
  const answer = gatewayAnswer(401, 'Unauthorized');
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': challenge } };
}

function why(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  return (error instanceof Error ? error.message : String(error)).replaceAll(/["\\\r\n]/g, "'");
}

function asText(payload: JWTPayload): Record<string, string> {
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  };
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, text(value)]));
}
