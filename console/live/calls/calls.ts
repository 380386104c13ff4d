import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, ask } from '../../api.ts';
import { changesQuery } from '../changes.ts';
import { useTellProblem } from '../problem.ts';

export type Call = NonNullable<Answer<'listChanges'>['calls']>[number];

const none: readonly Call[] = [];

/** Calls that ring, and those that nobody took; undefined for who takes none. */
export function useCalls(): readonly Call[] | undefined {
  return useQuery(changesQuery).data?.calls;
}

/** Calls that ring here, but for those that the reader has put aside. */
export function useRinging() {
  const calls = useCalls() ?? none;
  const [aside, setAside] = useState<readonly string[]>([]);
  return {
    ringing: calls.filter(({ id, state }) => state === 'ringing' && !aside.includes(id)),
    putAside: (id: string) => setAside((before) => [...before, id]),
  };
}

/** Takes a call, or says that it was called back: it rings for nobody any more. */
export function useAnswerCall() {
  const queries = useQueryClient();
  const onError = useTellProblem();
  return useMutation({
    mutationFn: (id: string) => ask('answerCall', { body: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: changesQuery.queryKey }),
    onError,
  });
}

/** The number in the address of the page: programs that open it may leave a plus as it is, which arrives as a blank. */
export function askedNumber(asked: URLSearchParams): string {
  return (asked.get('from') ?? '').replace(/^ +(?=[1-9])/, '+');
}

/** Where who calls is shown. */
export function callAddress({ from, to, id }: Pick<Call, 'from' | 'to' | 'id'>): string {
  return `/call?${new URLSearchParams({ from, to, id })}`;
}
