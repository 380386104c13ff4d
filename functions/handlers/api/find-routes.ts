import { type SearchPorts, searchCases } from '#actions/lists/search/search-cases.ts';
import type { caseListRoutes } from '#contract/case-list.ts';
import { askedFilter } from '#domain/lists/view.ts';
import { rowOf } from './case-list-routes.ts';
import { customerAnswer } from './contact-answer.ts';
import type { Handlers } from './route-handler.ts';

export function findHandlers(ports: SearchPorts & { now(): Date }): Pick<Handlers<typeof caseListRoutes>, 'find'> {
  return {
    find: async ({ query: { q, state, from, to, ...columns }, caller: { who, agent } }) => {
      const filter = { list: askedFilter({ list: 'all', ...columns }), state, from, to };
      const looking = { who, groups: agent?.groups ?? [], now: ports.now().toISOString() };
      const { cases, customers, isCut } = await searchCases({ text: q, filter, looking }, ports);
      return {
        body: {
          cases: cases.map(({ case: one, hit: { in: place, subject, excerpt } }) => ({
            ...rowOf(one),
            hit: { in: place, subject: [...subject], ...(excerpt && { excerpt: [...excerpt] }) },
          })),
          more: isCut,
          customers: customers.map(({ id, account, ...one }) => ({ id, account, ...customerAnswer(one) })),
        },
      };
    },
  };
}
