import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';

/** Whether this server offers what a request asks for: what it does not is not shown. */
export function useOffered<Told, Key extends QueryKey>(query: UseQueryOptions<Told, Error, Told, Key>): boolean {
  const { data } = useQuery(query);
  return data !== undefined && data !== null;
}
