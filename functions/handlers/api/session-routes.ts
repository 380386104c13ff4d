import { setAvailability } from '#actions/administration/own/set-availability.ts';
import { setNotices } from '#actions/administration/own/set-notices.ts';
import type { ConfigurationSource, ConfigurePorts } from '#actions/configuration/ports.ts';
import type { sessionRoutes } from '#contract/session.ts';
import { sightOf } from '#domain/lists/sight.ts';
import { choicesAnswer } from './choices-answer.ts';
import type { Handlers } from './route-handler.ts';

export function sessionHandlers({
  configuration,
  ...ports
}: ConfigurePorts & { readonly configuration: ConfigurationSource }): Handlers<typeof sessionRoutes> {
  return {
    me: async ({ caller }) => {
      const { who, name, role, agent } = caller;
      return {
        body: {
          address: who,
          name,
          role,
          seesAll: !sightOf(caller, (await configuration.load()).settings),
          agent: agent && {
            ...{ address: agent.address, name: agent.name, groups: [...(agent.groups ?? [])] },
            ...{ awayUntil: agent.awayUntil, mostCases: agent.mostCases, takesCalls: agent.takesCalls === true },
            ...{ notices: agent.notices ?? 'mine', digestMinutes: agent.digestMinutes },
          },
        },
      };
    },
    setAvailability: async ({ caller: { who }, body: { awayUntil, mostCases } }) => {
      await setAvailability(who, { awayUntil: awayUntil ?? undefined, mostCases: mostCases ?? undefined }, ports);
      return { body: undefined };
    },
    setNotices: async ({ caller: { who }, body: { notices, digestMinutes } }) => {
      await setNotices(who, { notices, digestMinutes: digestMinutes ?? undefined }, ports);
      return { body: undefined };
    },
    choices: async () => ({ body: choicesAnswer(await configuration.load()) }),
  };
}
