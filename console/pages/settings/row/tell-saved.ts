import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../api.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { choicesQuery } from '../../../session/person.tsx';
import { tell } from '../../../ui/layers/toast.tsx';
import { useWords } from '../../../words/language.tsx';
import { type AuditPlace, setupKey } from '../setup-requests.ts';

/** Takes changes back: all that shows the row is read again. */
export function useUndo() {
  const queries = useQueryClient();
  const t = useWords();
  const onError = useTellProblem();
  return useMutation({
    mutationFn: (place: AuditPlace) => ask('undoChange', { body: place }),
    onSuccess: () => tell({ title: t('changeUndone') }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: [setupKey] });
      await queries.invalidateQueries({ queryKey: choicesQuery.queryKey });
    },
    onError,
  });
}

/** Says that it is saved, with the way back. */
export function useTellSaved(): (change: AuditPlace | undefined) => void {
  const t = useWords();
  const { mutate: undo } = useUndo();
  return (change) =>
    void tell({
      title: t(change ? 'rowSaved' : 'rowSavedAlready'),
      action: change && { label: t('undo'), run: () => undo(change) },
    });
}
