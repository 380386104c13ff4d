import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api.ts';
import { askToTell } from '../live/browser-news.ts';
import { changesQuery } from '../live/changes.ts';
import { useTellProblem } from '../live/problem.ts';
import { meQuery } from '../session/person.tsx';
import { tell } from '../ui/layers/toast.tsx';
import { MenuEntry } from '../ui/press/menu.tsx';
import { useWords } from '../words/language.tsx';

/** Whether calls ring in the reader's console. */
export function TakesCalls({ takesCalls }: { readonly takesCalls: boolean }) {
  const t = useWords();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { mutate: set } = useMutation({
    mutationFn: (on: boolean) => ask('setTakesCalls', { body: { takesCalls: on } }),
    onSuccess: (_, on) => {
      tell({ title: t(on ? 'callsTaken' : 'callsNotTaken') });
      queries.setQueryData(meQuery.queryKey, (me) => me?.agent && { ...me, agent: { ...me.agent, takesCalls: on } });
      void queries.invalidateQueries({ queryKey: changesQuery.queryKey });
    },
    onError,
  });
  return (
    <MenuEntry
      icon={takesCalls ? 'check' : 'phone'}
      onAction={() => {
        set(!takesCalls);
        // Browsers take the question from a press alone.
        if (!takesCalls) void askToTell();
      }}
    >
      {t('callsTake')}
    </MenuEntry>
  );
}
