import { queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../api.ts';

export type Explanation = Answer<'explainDeadlines'>;
export type ExplainedClock = Explanation['clocks'][number];

/** How the deadlines of a case were computed. @param version of the case: another one has others */
export const deadlinesQuery = (number: number, version: number) =>
  queryOptions({
    queryKey: ['deadlines', number, version],
    queryFn: ({ signal }) => ask('explainDeadlines', { params: { number } }, { signal }),
  });
