import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, ask, type Given } from '../../api.ts';
import { failedWords } from '../../live/failed-words.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useNames } from '../../session/names.ts';
import { useChoices } from '../../session/person.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { useWords } from '../../words/language.tsx';

export type Change = Given<'changeCases'>['body']['changes'][number];

const mostAtOnce = 100;

/** Changes cases together and tells what came of it: what could not be done, and how to undo the rest for some seconds (CONS-11). */
export function useBulkChange(after: () => void) {
  const t = useWords();
  const names = useNames();
  const { undoSendSeconds } = useChoices();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { mutate, isPending } = useMutation({
    mutationFn: changeAll,
    onSuccess: ({ done, failed }, changes) => {
      after();
      for (const queryKey of [['cases'], ['fresh'], ['counts'], ['case']]) void queries.invalidateQueries({ queryKey });
      const undo = done.flatMap((one) => one.undo ?? []);
      const action = undo.length > 0 ? { label: t('undo'), run: () => mutate(undo) } : undefined;
      const words = changes.some(({ takesBack }) => takesBack) ? 'takenBackCases' : 'changedCases';
      if (done.length > 0) tell({ title: t(words, { count: done.length }), action }, undoSendSeconds || 10);
      if (failed.length > 0)
        tell({
          bad: true,
          title: t('notChanged', { count: failed.length }),
          about: failedWords(failed, t, names),
        });
    },
    onError,
  });
  return { change: mutate, isChanging: isPending };
}

/** Part by part: the API takes so many at once. */
async function changeAll(changes: readonly Change[]): Promise<Answer<'changeCases'>> {
  const all: Answer<'changeCases'> = { done: [], failed: [] };
  for (let from = 0; from < changes.length; from += mostAtOnce) {
    const { done, failed } = await ask('changeCases', { body: { changes: changes.slice(from, from + mostAtOnce) } });
    all.done.push(...done);
    all.failed.push(...failed);
  }
  return all;
}
