import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, type Given, Refused } from '../../api.ts';
import { type Case, caseQuery } from '../../live/case-requests.ts';
import { changesWords } from '../../live/event-words.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useNames } from '../../session/names.ts';
import { tell } from '../../ui/layers/toast.tsx';
import { useWords } from '../../words/language.tsx';

type Edit = Given<'editCase'>['body'];

/** Changes fields of a case; whoever comes second is told what the first one changed, and can insist (CASE-12). */
export function useCaseEdit({ number, version }: Case) {
  const t = useWords();
  const names = useNames();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const read = () => {
    for (const queryKey of [caseQuery(number).queryKey, ['cases'], ['fresh'], ['counts']])
      void queries.invalidateQueries({ queryKey });
  };
  const refused = (error: Error, again: (version: number) => void) => {
    read();
    const problem = error instanceof Refused ? error.problem : undefined;
    if (problem?.type !== 'changed-meanwhile') return tellProblem(error);
    const since = problem.version ?? version;
    // Nobody is told of what they did themselves: an answer of theirs that has left since.
    const isOwn = problem.changes?.length && problem.changes.every(({ who }) => names.isMe(who));
    if (isOwn) return again(since);
    tell({
      bad: true,
      title: t('changedMeanwhile'),
      about: changesWords(problem.changes ?? [], t, names),
      action: { label: t('doAnyway'), run: () => again(since) },
    });
  };
  const editing = useMutation({
    mutationFn: ({ body, seen }: { body: Edit; seen: number }) =>
      ask('editCase', { params: { number }, body, version: seen }),
    onSuccess: read,
    onError: (error, { body }) => refused(error, (seen) => editing.mutate({ body, seen })),
  });
  const snoozing = useMutation({
    mutationFn: ({ until, seen }: { until: string | null; seen: number }) =>
      ask('snooze', { params: { number }, body: { until }, version: seen }),
    onSuccess: read,
    onError: (error, { until }) => refused(error, (seen) => snoozing.mutate({ until, seen })),
  });
  const adding = useMutation({
    mutationFn: ({ address, seen }: { address: string; seen: number }) =>
      ask('addAddress', { params: { number }, body: { address }, version: seen }),
    onSuccess: read,
    onError: (error, { address }) => refused(error, (seen) => adding.mutate({ address, seen })),
  });
  return {
    addAddress: (address: string) => adding.mutate({ address, seen: version }),
    edit: (body: Edit) => editing.mutate({ body, seen: version }),
    snooze: (until: string | null) => snoozing.mutate({ until, seen: version }),
    isEditing: editing.isPending,
  };
}
