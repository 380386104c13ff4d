import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../api.ts';
import { type CasePage, caseQuery, type Received } from '../../../live/case-requests.ts';
import { useTellProblem } from '../../../live/problem.ts';

/** Believes the sender of a message from now on. */
export function useConfirmSender({ case: { number, version } }: CasePage, { at, id, caseNumber }: Received) {
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { mutate } = useMutation({
    mutationFn: () =>
      ask('confirmSender', {
        params: { number },
        body: { message: { at, id, ...(caseNumber && { caseNumber }) } },
        version,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: caseQuery(number).queryKey }),
    onError,
  });
  return { confirm: () => mutate() };
}
