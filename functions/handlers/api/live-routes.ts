import { listCalls } from '#actions/calls/list-calls.ts';
import type { Calls } from '#actions/calls/ports.ts';
import { listChanges } from '#actions/case/list-changes.ts';
import type { ChangeFeed, Presences } from '#actions/case/ports.ts';
import { showPresence } from '#actions/case/show-presence.ts';
import type { ChangePorts } from '#actions/work/change-case.ts';
import { snoozeCase } from '#actions/work/snooze-case.ts';
import type { liveRoutes } from '#contract/live.ts';
import { takesCalls } from './caller.ts';
import { callAnswer } from './people/call-routes.ts';
import type { Handlers } from './route-handler.ts';

export type LivePorts = ChangePorts & {
  readonly calls: Calls;
  readonly feed: ChangeFeed;
  readonly presences: Presences;
};

export function liveHandlers(ports: LivePorts): Handlers<typeof liveRoutes> {
  return {
    listChanges: async ({ query, caller }) => {
      const [{ changes, presence, next, tooMuch }, calls] = await Promise.all([
        listChanges(query.since, ports),
        takesCalls(caller) ? listCalls(ports) : undefined,
      ]);
      return {
        body: {
          changes: changes.map(({ caseNumber: number, ...news }) => ({ number, ...news })),
          presence: presence
            .filter(({ who }) => who !== caller.who)
            .map(({ caseNumber: number, ...one }) => ({ number, ...one })),
          ...(calls && { calls: calls.flatMap(callAnswer) }),
          next,
          tooMuch,
        },
      };
    },
    present: async ({ params, body, caller }) => {
      await showPresence({ caseNumber: params.number, who: caller.who, doing: body.doing }, ports);
      return { body: undefined };
    },
    snooze: async ({ params, body, caller, expectedVersion }) => {
      const asked = { caseNumber: params.number, who: caller.who, expectedVersion, until: body.until ?? undefined };
      const { after, before } = await snoozeCase(asked, ports);
      return { body: { number: before.number, version: (after ?? before).version } };
    },
  };
}
