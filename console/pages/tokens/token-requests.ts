import { queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../../api.ts';

export type Token = Answer<'listTokens'>['tokens'][number];

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => ask('listTokens', {}, { signal }),
});
