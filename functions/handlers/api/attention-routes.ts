import type { Followings, Visits } from '#actions/case/ports.ts';
import { type FollowPorts, followCase } from '#actions/lists/follow-case.ts';
import { seeCase } from '#actions/lists/see-case.ts';
import { type AbsencePorts, showAbsence } from '#actions/lists/show-absence.ts';
import type { attentionRoutes } from '#contract/attention.ts';
import { rowOf } from './case-list-routes.ts';
import type { Handlers } from './route-handler.ts';

export type AttentionPorts = AbsencePorts & FollowPorts & { readonly followings: Followings; readonly visits: Visits };

export function attentionHandlers(ports: AttentionPorts): Handlers<typeof attentionRoutes> {
  return {
    sawCase: async ({ params, body, caller }) => {
      await seeCase({ caseNumber: params.number, who: caller.who, seenAt: body.at }, ports);
      return { body: undefined };
    },
    followCase: async ({ params, body, caller }) => {
      await followCase({ caseNumber: params.number, who: caller.who, follows: body.follows }, ports);
      return { body: undefined };
    },
    absence: async ({ caller }) => {
      const looking = { who: caller.who, groups: [], now: ports.now().toISOString() };
      const { since, cases } = await showAbsence(looking, ports);
      return {
        body: {
          since,
          cases: cases.map(({ case: about, changes }) => ({
            case: rowOf(about),
            changes: changes.map(({ caseNumber: number, ...news }) => ({ number, ...news })),
          })),
        },
      };
    },
    visit: async ({ caller }) => {
      await ports.visits.visit(caller.who, ports.now());
      return { body: undefined };
    },
  };
}
