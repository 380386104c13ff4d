import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Role, type Route, role } from '#contract/route.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { RequestProblem } from './request-problem.ts';

/** Who asks, and what they may. */
export interface Caller {
  /** As histories name them: the address of a person, or the name of a machine's token. */
  readonly who: string;
  readonly name: string;
  readonly role: Role;
  /** Their row in the lookup of agents. */
  readonly agent: Agent | undefined;
  /** Of a machine. */
  readonly tokenId?: string;
  /** Its token is good for telling of calls and nothing else. */
  readonly onlyCalls?: true;
}

type Claims = Readonly<Record<string, unknown>>;

/** What API Gateway has checked of a token: the event has it besides what its type knows. */
type Event = APIGatewayProxyEventV2 & {
  readonly requestContext: { readonly authorizer?: { readonly jwt?: { readonly claims?: Claims } } };
};

const byPower = role.options.toReversed();

/** What its authorizer has found out about who asks; undefined where there is none, as for machines. */
export function claimsOf({ requestContext }: Event): Claims | undefined {
  return requestContext.authorizer?.jwt?.claims;
}

/**
 * The person whom API Gateway's authorizer has let in (CONS-01).
 * @throws RequestProblem when nobody has given them a role.
 */
export function signedIn(claims: Claims, { agents }: Configuration): Caller {
  const address = typeof claims.email === 'string' ? claims.email.trim().toLowerCase() : '';
  // Who may change their own address in the user pool must not become somebody else by it.
  if (address === '' || String(claims.email_verified) !== 'true')
    throw new RequestProblem(
      403,
      'address-unproven',
      'Your mail address is not confirmed.',
      'Confirm it, or ask an admin to do so, and sign in again.',
    );
  const groups = groupsOf(claims['cognito:groups']);
  const given = byPower.find((one) => groups.includes(one));
  if (!given)
    throw new RequestProblem(
      403,
      'no-role',
      'You are signed in, but nobody has given you a role.',
      'Ask an admin to put you into the group viewer, agent or admin, and sign in again.',
    );
  const agent = agents.find((one) => one.address === address && one.active);
  return { who: address, name: agent?.name ?? address, role: given, agent };
}

/** @throws RequestProblem when a role may not do what the route takes another one for, or a machine what it takes a person for. */
export function requireRole(
  caller: Caller,
  { role: least, people, calls }: Pick<Route, 'role' | 'people' | 'calls'>,
): void {
  if (caller.onlyCalls) {
    if (calls) return;
    throw new RequestProblem(403, 'role-too-small', 'This token may tell of telephone calls, and nothing else.');
  }
  if (people && caller.tokenId !== undefined)
    throw new RequestProblem(403, 'people-only', 'No token may do this.', 'It takes a person who is signed in.');
  if (role.options.indexOf(caller.role) >= role.options.indexOf(least)) return;
  throw new RequestProblem(
    403,
    'role-too-small',
    `The role ${caller.role} may not do this.`,
    `It takes the role ${least}: an admin can give it to you.`,
  );
}

/** API Gateway makes one text of the list: `[admin agent]`. */
function groupsOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.map(String);
  return typeof claim === 'string' ? claim.split(/[\s,[\]]+/) : [];
}

/** Whether calls are shown to them: they have switched it on, and may do something about a call. */
export function takesCalls({ role: given, agent }: Caller): boolean {
  return given !== 'viewer' && agent?.takesCalls === true;
}
