import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api.ts';
import { type Case, caseQuery } from '../../live/case-requests.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useMe } from '../../session/person.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { useWords } from '../../words/language.tsx';

/** Whether the reader follows a case, and what changes it. */
export function useFollowing({ number, followers }: Case): { readonly follows: boolean; readonly toggle: () => void } {
  const t = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const follows = followers.includes(me.address);
  const { mutate } = useMutation({
    mutationFn: () => ask('followCase', { params: { number }, body: { follows: !follows } }),
    onSuccess: () => {
      tell({ title: t(follows ? 'unfollowed' : 'followed') });
      for (const queryKey of [caseQuery(number).queryKey, ['cases', { list: 'following' }], ['counts']])
        void queries.invalidateQueries({ queryKey });
    },
    onError,
  });
  return { follows, toggle: () => mutate() };
}
