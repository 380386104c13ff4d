import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ask } from '../../api.ts';
import { heldQuery } from '../../live/held-requests.ts';
import { problemWords, useTellProblem } from '../../live/problem.ts';
import { useNames } from '../../session/names.ts';
import { tell } from '../../ui/layers/toast.tsx';
import { useWords } from '../../words/language.tsx';
import { type Settled, settle } from './settle.ts';

/** Settles held mails, and tells what came of it: what could not be done is told, the rest is done (CONS-11). */
export function useSettle(after: () => void) {
  const t = useWords();
  const names = useNames();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const onError = useTellProblem();
  const { mutate: unblock } = useMutation({
    mutationFn: async (entries: readonly string[]) => {
      for (const entry of entries) await ask('unblock', { query: { entry } });
    },
    onSuccess: (_, [entry = '', ...others]) =>
      tell({ title: others.length > 0 ? t('heldUnblockedAll') : t('heldUnblocked', { entry }) }),
    onError,
  });
  const tellDone = ({ what, done }: Settled) => {
    const [first] = done;
    const blocked = done.flatMap(({ blocked: one }) => one ?? []);
    const entries = [...new Set(blocked.map(({ entry }) => entry))];
    // What was blocked before stays blocked.
    const ours = [...new Set(blocked.filter(({ isNew }) => isNew).map(({ entry }) => entry))];
    const number = first?.released?.number;
    if (entries.length > 0) {
      const title = entries.length === 1 ? t('heldBlocked', { entry: entries[0] ?? '' }) : undefined;
      const undo = { action: { label: t('undo'), run: () => unblock(ours) } };
      return tell(
        { title: title ?? t(`heldDone_${what}`, { count: entries.length }), ...(ours.length > 0 && undo) },
        10,
      );
    }
    if (done.length !== 1) return tell({ title: t(`heldDone_${what}`, { count: done.length }) });
    if (number === undefined) return tell({ title: t('heldDeleted') });
    const open = { label: t('heldOpenCase'), run: () => navigate(`/cases/${number}`) };
    return tell({ title: t('heldReleased', { number: names.caseNumber(number) }), action: open }, 10);
  };
  const reasonOf = ({ why }: Settled['failed'][number]) => {
    if (why instanceof Error) return problemWords(why, t).title;
    return why.cause ? `${t(`heldCause_${why.cause}`)}. ${t('heldStays')}` : t('problem_mail-unknown');
  };
  const tellFailed = ({ failed }: Settled) => {
    const reasons = Map.groupBy(failed, reasonOf);
    const subjects = (some: Settled['failed']) => some.map(({ mail }) => mail.subject || t('noSubject')).join(', ');
    const [reason = ''] = reasons.keys();
    if (failed.length === 1) return tell({ bad: true, title: reason });
    return tell({
      bad: true,
      title: t('heldNotDone', { count: failed.length }),
      about: [...reasons].map(([why, some]) => `${subjects(some)}: ${why}`).join(' '),
    });
  };
  const { mutate, isPending: isBusy } = useMutation({
    mutationFn: settle,
    onSuccess: (settled) => {
      after();
      if (settled.done.length > 0) tellDone(settled);
      if (settled.failed.length > 0) tellFailed(settled);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: heldQuery.queryKey, exact: true }),
    onError,
  });
  return { settle: mutate, isBusy };
}
