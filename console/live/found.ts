import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../api.ts';

export type Found = Answer<'find'>;
export type FoundCase = Found['cases'][number];

/** What of what was found is shown: as the address bar has it. */
export interface FoundNarrowed {
  readonly status?: string;
  readonly agent?: string;
  readonly group?: string;
  readonly service?: string;
  readonly state?: 'open' | 'done';
  /** A day. */
  readonly from?: string;
}

/** Cases and people by number, people and words, as one types. */
export const foundQuery = (text: string, narrowed: FoundNarrowed = {}) =>
  queryOptions({
    queryKey: ['found', text.trim(), narrowed],
    queryFn: async ({ signal }) => {
      // Whoever types fast asks once.
      await new Promise((done) => setTimeout(done, 150));
      signal.throwIfAborted();
      return ask('find', { query: { ...narrowed, q: text.trim() } }, { signal });
    },
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
