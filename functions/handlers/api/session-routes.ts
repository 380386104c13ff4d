import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { sessionRoutes } from '#contract/session.ts';
import { choicesAnswer } from './choices-answer.ts';
import type { Handlers } from './route-handler.ts';

export function sessionHandlers({
  configuration,
}: {
  readonly configuration: ConfigurationSource;
}): Handlers<typeof sessionRoutes> {
  return {
    me: async ({ caller: { who, name, role, agent } }) => ({
      body: {
        address: who,
        name,
        role,
        agent: agent && { address: agent.address, name: agent.name, groups: [...(agent.groups ?? [])] },
      },
    }),
    choices: async () => ({ body: choicesAnswer(await configuration.load()) }),
  };
}
