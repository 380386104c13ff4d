import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../../api.ts';

export type Customer = Answer<'showCustomer'>;
export type CustomerRow = Answer<'findCustomers'>['customers'][number];
export type Account = Answer<'showAccount'>;
export type CaseOfPeople = Answer<'customerCases'>['cases'][number];
export type PeopleLine = Customer['history'][number];

/** Customers as one types. */
export const customersQuery = (text: string) =>
  queryOptions({
    queryKey: ['customers', text.trim()],
    queryFn: async ({ signal }) => {
      // Whoever types fast asks once.
      await new Promise((done) => setTimeout(done, 150));
      signal.throwIfAborted();
      return ask('findCustomers', { query: { q: text.trim() } }, { signal });
    },
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => ask('showCustomer', { params: { id } }, { signal }),
  });

export const accountQuery = (id: string, after: string | undefined) =>
  queryOptions({
    queryKey: ['account', id, after],
    queryFn: ({ signal }) => ask('showAccount', { params: { id }, query: after ? { after } : {} }, { signal }),
    placeholderData: keepPreviousData,
  });

/** Cases of a customer or a company, page by page. */
export const casesQuery = (whose: 'customer' | 'account', id: string) =>
  infiniteQueryOptions({
    queryKey: [whose, id, 'cases'],
    queryFn: ({ signal, pageParam }) => {
      const query = pageParam ? { cursor: pageParam } : {};
      const given = { params: { id }, query };
      return whose === 'customer' ? ask('customerCases', given, { signal }) : ask('accountCases', given, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** What is held of a customer, in numbers: counted anew each time. */
export const personalDataQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id, 'data'],
    queryFn: ({ signal }) => ask('lookAtData', { params: { id } }, { signal }),
    retry: false,
    staleTime: 0,
  });
