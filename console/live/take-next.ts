import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ask } from '../api.ts';
import { tell } from '../ui/layers/toast.tsx';
import { useWords } from '../words/language.tsx';
import { useTellProblem } from './problem.ts';

/** Takes the most urgent case that nobody has, and opens it: never one case for two (CASE-15). */
export function useTakeNext(list: 'unassigned' | 'groups') {
  const t = useWords();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const { mutate, isPending } = useMutation({
    mutationFn: () => ask('takeNext', { body: { list } }),
    onSuccess: ({ number }) => {
      void queries.invalidateQueries({ queryKey: ['counts'] });
      if (number === undefined) tell({ title: t('nothingToTake') });
      else navigate(`/cases/${number}`);
    },
    onError: tellProblem,
  });
  return { take: () => mutate(), isTaking: isPending };
}
