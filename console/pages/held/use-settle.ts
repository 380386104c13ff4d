import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { type Answer, ask } from '../../api.ts';
import { type Held, heldQuery } from '../../live/held-requests.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useNames } from '../../session/names.ts';
import { tell } from '../../ui/layers/toast.tsx';
import { useWords } from '../../words/language.tsx';

/** What is to become of a held mail; address and domain block its sender. */
export interface Settling {
  readonly what: 'release' | 'address' | 'domain' | 'delete';
  readonly mail: Held;
}

/** Settles held mails, and tells what came of it. */
export function useSettle() {
  const t = useWords();
  const names = useNames();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const onError = useTellProblem();
  const lookAgain = () => queries.invalidateQueries({ queryKey: heldQuery.queryKey });
  const { mutate: unblock } = useMutation({
    mutationFn: (entry: string) => ask('unblock', { params: { entry } }),
    onSuccess: ({ unblocked }) => tell({ title: t('heldUnblocked', { entry: unblocked }) }),
    onError,
  });
  const tellReleased = ({ outcome, number, cause }: Answer<'releaseHeld'>) => {
    if (number === undefined)
      return tell({
        title: cause ? t(`heldCause_${cause}`) : t('heldElsewhere'),
        about: outcome === 'held' ? t('heldStays') : undefined,
      });
    const open = { label: t('heldOpenCase'), run: () => navigate(`/cases/${number}`) };
    return tell({ title: t('heldReleased', { number: names.caseNumber(number) }), action: open }, 10);
  };
  const { mutate: settle, isPending: isBusy } = useMutation({
    mutationFn: async ({ what, mail: { id } }: Settling) => {
      const params = { id };
      if (what === 'release') return void tellReleased(await ask('releaseHeld', { params }));
      if (what === 'delete') {
        await ask('deleteHeld', { params });
        return void tell({ title: t('heldDeleted') });
      }
      const { entry } = await ask('blockHeld', { params, body: { what } });
      tell({ title: t('heldBlocked', { entry }), action: { label: t('undo'), run: () => unblock(entry) } }, 10);
    },
    onSettled: lookAgain,
    onError,
  });
  return { settle, isBusy };
}
