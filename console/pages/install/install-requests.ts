import { queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../../api.ts';

export type Finding = Answer<'examineInstall'>['findings'][number];

/** It asks a dozen services: only when somebody looks. */
export const installQuery = queryOptions({
  queryKey: ['install'],
  queryFn: ({ signal }) => ask('examineInstall', {}, { signal }),
  staleTime: 60_000,
  refetchOnWindowFocus: false,
  retry: false,
});
