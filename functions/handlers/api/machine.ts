import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { TokenPorts } from '#actions/access/create-token.ts';
import { knownMachine, type Unfit } from '#actions/access/known-machine.ts';
import { machineName } from '#domain/access/machine-token.ts';
import { type Pace, paced } from '#domain/access/pace.ts';
import type { Caller } from './caller.ts';
import { RequestProblem } from './request-problem.ts';

export interface MachinePorts extends Pick<TokenPorts, 'tokens' | 'now'> {
  /** By the tokens' ids: what this very function has answered. It serves few machines, one request after the other. */
  readonly paces: Map<string, Pace>;
}

const unfit: Readonly<Record<Unfit, readonly [title: string, detail: string]>> = {
  unknown: ['This is no token of this install.', 'An admin makes one in the settings of the console.'],
  revoked: ['This token was revoked.', 'Ask an admin for a new one.'],
  expired: ['This token has expired.', 'Ask an admin for a new one.'],
};

/**
 * The machine that brings a token (CONS-07); no authorizer has let it in.
 * @throws RequestProblem when the token is missing or good for nothing, or the machine asks too often.
 */
export async function machineCaller(
  { headers }: Pick<APIGatewayProxyEventV2, 'headers'>,
  { paces, ...ports }: MachinePorts,
): Promise<Caller> {
  const [, text] = /^Bearer +(\S+)$/i.exec(headers.authorization?.trim() ?? '') ?? [];
  if (text === undefined)
    throw refused('not-signed-in', 'Nobody is signed in.', 'Sign in or bring a token, and ask again.', 'Bearer');
  const token = await knownMachine(text, ports);
  if (typeof token === 'string') throw refused(`token-${token}`, ...unfit[token], 'Bearer error="invalid_token"');
  const pace = paced(paces.get(token.id), ports.now().getTime());
  if (!pace)
    throw new RequestProblem(429, 'too-many-requests', 'This token asks too often.', 'Wait a second, and ask again.', {
      headers: { 'retry-after': '1' },
    });
  paces.set(token.id, pace);
  const { role } = token;
  const may = role === 'calls' ? { role: 'viewer' as const, onlyCalls: true as const } : { role };
  return { who: machineName(token), name: token.name, ...may, agent: undefined, tokenId: token.id };
}

function refused(type: string, title: string, detail: string, challenge: string): RequestProblem {
  return new RequestProblem(401, type, title, detail, { headers: { 'www-authenticate': challenge } });
}
