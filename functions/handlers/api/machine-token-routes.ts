import { createToken, type TokenPorts } from '#actions/access/create-token.ts';
import { revokeToken } from '#actions/access/revoke-token.ts';
import type { MachineTokenRow, machineTokenRoutes } from '#contract/machine-tokens.ts';
import { type MachineToken, standingOf } from '#domain/access/machine-token.ts';
import type { Handlers } from './route-handler.ts';

export function machineTokenHandlers(ports: TokenPorts): Handlers<typeof machineTokenRoutes> {
  const rowOf = ({ hash: _, ...token }: MachineToken): MachineTokenRow => ({
    ...token,
    standing: standingOf(token, ports.now().toISOString()),
  });
  return {
    listTokens: async () => {
      const tokens = await ports.tokens.list();
      return {
        body: { tokens: tokens.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1)).map(rowOf) },
      };
    },
    createToken: async ({ body, caller }) => {
      const { token, text } = await createToken({ ...body, who: caller.who }, ports);
      return { body: { token: rowOf(token), text } };
    },
    revokeToken: async ({ params, caller }) => {
      await revokeToken({ ...params, who: caller.who }, ports);
      return { body: undefined };
    },
  };
}
