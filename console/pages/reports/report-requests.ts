import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, ask, type Given } from '../../api.ts';
import type { Period } from './periods.ts';

export type Ratings = Answer<'reportRatings'>;
export type Norm = Answer<'reportNorm'>;
export type Volumes = Answer<'reportVolumes'>;
export type Times = Answer<'reportTimes'>;
export type AgentWork = Answer<'reportAgent'>;

const usual = { staleTime: 60_000, placeholderData: keepPreviousData };

/** A report stands there, as it was asked for before, until the next one has come. */
export const ratingsQuery = (query: Given<'reportRatings'>['query']) =>
  queryOptions({
    queryKey: ['report', 'ratings', query],
    queryFn: ({ signal }) => ask('reportRatings', { query }, { signal }),
    ...usual,
  });

export const normQuery = (query: Given<'reportNorm'>['query']) =>
  queryOptions({
    queryKey: ['report', 'norm', query],
    queryFn: ({ signal }) => ask('reportNorm', { query }, { signal }),
    ...usual,
  });

export const volumesQuery = (query: Given<'reportVolumes'>['query']) =>
  queryOptions({
    queryKey: ['report', 'volumes', query],
    queryFn: ({ signal }) => ask('reportVolumes', { query }, { signal }),
    ...usual,
  });

export const timesQuery = (query: Given<'reportTimes'>['query']) =>
  queryOptions({
    queryKey: ['report', 'times', query],
    queryFn: ({ signal }) => ask('reportTimes', { query }, { signal }),
    ...usual,
  });

export const agentQuery = (query: Given<'reportAgent'>['query']) =>
  queryOptions({
    queryKey: ['report', 'agent', query],
    queryFn: ({ signal }) => ask('reportAgent', { query }, { signal }),
    ...usual,
  });

const commentsAtOnce = 20;

export const commentsQuery = (period: Partial<Period>) =>
  infiniteQueryOptions({
    queryKey: ['report', 'comments', period],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'listRatingComments',
        { query: { ...period, limit: commentsAtOnce, ...(pageParam !== '' && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
  });
