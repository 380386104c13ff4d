import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api.ts';
import { type Failed, failedQuery } from '../../live/held-requests.ts';
import { useTellProblem } from '../../live/problem.ts';
import { tell } from '../../ui/layers/toast.tsx';
import { useWords } from '../../words/language.tsx';

/** What can be done about a mail that did not arrive; each tells what came of it. */
export function useFailedDeeds({ inCase, caseNumber, at, id, to }: Failed) {
  const t = useWords();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { mutate, isPending } = useMutation({
    mutationFn: (deed: () => Promise<string>) => deed(),
    onSuccess: (title) => void tell({ title }),
    onSettled: () => queries.invalidateQueries({ queryKey: failedQuery.queryKey }),
    onError,
  });
  const settle = (settlement: 'sent' | 'again') =>
    ask('settleMail', { params: { number: inCase }, body: { message: { at, id, caseNumber }, settlement } });
  return {
    isBusy: isPending,
    sendAgain: () =>
      mutate(async () => {
        await settle('again');
        return t('failedSentAgain');
      }),
    hasArrived: () =>
      mutate(async () => {
        await settle('sent');
        return t('failedPutAwayDone');
      }),
    allow: () =>
      mutate(async () => {
        await ask('allowMailTo', { body: { address: to.address } });
        await settle('again');
        return t('failedAllowed', { address: to.address });
      }),
    putAway: () =>
      mutate(async () => {
        await ask('putAwayFailedMail', { body: { caseNumber, at, id } });
        return t('failedPutAwayDone');
      }),
  };
}
