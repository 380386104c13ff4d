import { type FindPorts, find } from '#actions/lists/find.ts';
import type { caseListRoutes } from '#contract/case-list.ts';
import { rowOf } from './case-list-routes.ts';
import { customerAnswer } from './contact-answer.ts';
import type { Handlers } from './route-handler.ts';

export function findHandlers(ports: FindPorts): Pick<Handlers<typeof caseListRoutes>, 'find'> {
  return {
    find: async ({ query: { q } }) => {
      const { cases, customers } = await find(q, ports);
      return {
        body: { cases: cases.map(rowOf), customers: customers.map((one) => ({ ...one, ...customerAnswer(one) })) },
      };
    },
  };
}
