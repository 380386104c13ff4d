import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask, Refused } from '../../../api.ts';
import { type CasePage, caseQuery } from '../../../live/case-requests.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { neighbour, trail } from '../../../live/trail.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { preferences } from '../../../session/preferences.ts';
import { tell } from '../../../ui/layers/toast.tsx';
import { useWords } from '../../../words/language.tsx';
import { type DraftKeeper, type DraftKind, isBegun, type Shown } from '../drafts/draft-keeper.ts';
import { recipientsOf } from './recipients-of.ts';

/** How a draft leaves. */
export interface Way {
  /** Status that the case enters with it. */
  readonly status?: string | undefined;
  readonly sendAt?: string;
  /** Though something arrived since it was begun. */
  readonly although?: boolean;
  /** With macros that there are not, as typed. */
  readonly asTyped?: boolean;
}

export interface Sending {
  readonly send: (way?: Way) => void;
  readonly takeBack: () => void;
  readonly throwAway: () => void;
  readonly isSending: boolean;
  /** What stopped it, with the way that it was to go (CONS-08). */
  readonly stopped: { readonly problem: Refused['problem']; readonly way: Way } | undefined;
  /** Its author looks at what stopped it first: then it may go. */
  readonly readFirst: () => void;
}

/** Sends, takes back and throws away what was written. */
export function useSending({
  page,
  kind,
  draft,
}: {
  readonly page: CasePage;
  readonly kind: DraftKind;
  readonly draft: Shown & { readonly keeper: DraftKeeper };
}): Sending {
  const t = useWords();
  const times = useTimes();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const [stopped, setStopped] = useState<Sending['stopped']>();
  const { keeper } = draft;
  const { number, version } = page.case;
  const params = { number, kind };
  const readAgain = () => {
    for (const queryKey of [caseQuery(number).queryKey, ['drafts', number], ['cases'], ['fresh'], ['counts']])
      void queries.invalidateQueries({ queryKey });
  };
  const takingBack = useMutation({
    mutationFn: () => ask('takeBackDraft', { params }),
    onSuccess: (kept) => {
      keeper.take({ ...kept, sendsAt: undefined });
      readAgain();
      navigate(`/cases/${number}`);
    },
    onError: (error) => {
      readAgain();
      tellProblem(error);
    },
  });
  const sending = useMutation({
    mutationFn: async ({ status, sendAt, although = false, asTyped = false }: Way) => {
      const { to, cc } = recipientsOf(keeper.shown().words, kind, page);
      keeper.change({ to: to ?? '', cc, status });
      const revision = await keeper.flush();
      return ask('sendDraft', { params, body: { revision, although, asTyped, ...(sendAt && { sendAt }) } });
    },
    onSuccess: ({ sendsAt, draft: kept }) => {
      setStopped(undefined);
      if (kept) keeper.take(kept);
      else keeper.reset(version);
      readAgain();
      const action = { label: t('undo'), run: () => takingBack.mutate() };
      const seconds = sendsAt ? (Date.parse(sendsAt) - Date.now()) / 1000 : 0;
      if (sendsAt && seconds > 120) tell({ title: t('leavesAt', { when: times.moment(sendsAt) }), action }, 10);
      else tell({ title: t(`sent_${kind}`), action: sendsAt ? action : undefined }, sendsAt ? seconds : 5);
      if (sendsAt && seconds <= 120) setTimeout(() => leave(keeper, version, readAgain), seconds * 1000 + 1_500);
      goOn(number, kind, navigate);
    },
    onError: (error, way) => {
      readAgain();
      const stops =
        error instanceof Refused &&
        ['arrived-meanwhile', 'macro-unknown', 'draft-changed'].includes(error.problem.type);
      if (stops) setStopped({ problem: error.problem, way });
      else tellProblem(error);
    },
  });
  return {
    send: (way = {}) => isBegun(keeper.shown().words) && !sending.isPending && sending.mutate(way),
    takeBack: () => takingBack.mutate(),
    throwAway: () => {
      const { words } = keeper.shown();
      void keeper.throwAway(version).catch(tellProblem);
      tell({ title: t('thrownAway'), action: { label: t('undo'), run: () => keeper.change(words) } }, 10);
    },
    isSending: sending.isPending,
    stopped,
    readFirst: () => {
      if (stopped?.problem.type === 'arrived-meanwhile')
        keeper.change({ seenVersion: Math.max(version, stopped.problem.version ?? 0) });
      setStopped(undefined);
    },
  };
}

/** Its seconds are over: nothing waits here any more, unless it was taken back. */
function leave(keeper: DraftKeeper, version: number, readAgain: () => void): void {
  const { sendsAt, dirty } = keeper.shown();
  if (sendsAt && !dirty && Date.parse(sendsAt) <= Date.now()) keeper.reset(version);
  readAgain();
}

/** After an answer the agent goes where they prefer to; after a note they stay. */
function goOn(number: number, kind: DraftKind, navigate: (to: string) => void): void {
  const { afterSending } = preferences();
  if (kind === 'note' || afterSending === 'stay') return;
  const next = neighbour(number, 1);
  navigate(afterSending === 'next' && next !== undefined ? `/cases/${next}` : trail().address);
}
