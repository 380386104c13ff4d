import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type Answer, ask } from '../api.ts';

export type Me = Answer<'me'>;
export type Choices = Answer<'choices'>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => ask('me', {}),
  staleTime: Number.POSITIVE_INFINITY,
});

export const choicesQuery = queryOptions({
  queryKey: ['choices'],
  queryFn: () => ask('choices', {}),
  staleTime: 300_000,
});

/** Who is signed in. Known before any page is shown. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** What can be chosen: statuses, agents, services … Known before any page is shown. */
export function useChoices(): Choices {
  return useSuspenseQuery(choicesQuery).data;
}

/** Whether who is signed in may do what a role may (CONS-01): what they may not is not shown. */
export function useMay(role: Me['role']): boolean {
  const order: readonly Me['role'][] = ['viewer', 'agent', 'admin'];
  return order.indexOf(useMe().role) >= order.indexOf(role);
}
