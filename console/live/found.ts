import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../api.ts';

/** Cases and people by number, address, name or account, as one types. */
export const foundQuery = (text: string) =>
  queryOptions({
    queryKey: ['found', text.trim()],
    queryFn: async ({ signal }) => {
      // Whoever types fast asks once.
      await new Promise((done) => setTimeout(done, 150));
      signal.throwIfAborted();
      return ask('find', { query: { q: text.trim() } }, { signal });
    },
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
