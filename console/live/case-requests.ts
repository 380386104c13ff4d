import { queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../api.ts';

export type CasePage = Answer<'showCase'>;
export type Case = CasePage['case'];
export type Entry = CasePage['timeline'][number];
export type Received = Extract<Entry, { kind: 'received' }>;
export type Sent = Extract<Entry, { kind: 'sent' }>;
export type Note = Extract<Entry, { kind: 'note' }>;
export type TimelineEvent = Extract<Entry, { kind: 'event' }>;
export type Fragment = Extract<Entry, { kind: 'fragment' }>;
export type Rated = Extract<Entry, { kind: 'rating' }>;
export type File = Received['files'][number];

/** A case with all that was said and done. Lists fetch it before it is opened. */
export const caseQuery = (number: number) =>
  queryOptions({
    queryKey: ['case', number],
    queryFn: ({ signal }) => ask('showCase', { params: { number } }, { signal }),
    refetchInterval: 20_000,
  });

/** A received mail whole, with short links to its files. */
export const messageQuery = (number: number, { at, id }: { readonly at: string; readonly id: string }) =>
  queryOptions({
    queryKey: ['message', number, at, id],
    queryFn: ({ signal }) => ask('showMessage', { params: { number, at, id } }, { signal }),
    // Its links work for some minutes.
    staleTime: 120_000,
  });
