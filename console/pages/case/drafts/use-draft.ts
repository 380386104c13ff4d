import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ask } from '../../../api.ts';
import type { CasePage } from '../../../live/case-requests.ts';
import { useMe } from '../../../session/person.tsx';
import { DraftKeeper, type DraftKind, type Shown } from './draft-keeper.ts';

const keepers = new Map<string, DraftKeeper>();

/** The reader's draft of a kind in a case; it goes on being saved when they leave the page. */
export function useDraft(
  { case: { number, version } }: CasePage,
  kind: DraftKind,
): Shown & { readonly keeper: DraftKeeper } {
  const keeper = useKeeper(number, kind, version);
  const shown = useSyncExternalStore(keeper.listen, keeper.shown);
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['drafts', number],
    queryFn: ({ signal }) => ask('listDrafts', { params: { number } }, { signal }),
    staleTime: 0,
  });
  useEffect(() => {
    const kept = data?.drafts.find((draft) => draft.kind === kind);
    if (data) keeper.adopt(kept, dataUpdatedAt, version);
  }, [data, dataUpdatedAt, keeper, kind, version]);
  return { ...shown, keeper };
}

/** Keeps the reader's draft of a kind in a case, also for who puts something into it from elsewhere on the page. */
export function useKeeper(number: number, kind: DraftKind, version: number): DraftKeeper {
  const { address } = useMe();
  return keeperOf(address, number, kind, version);
}

function keeperOf(who: string, number: number, kind: DraftKind, version: number): DraftKeeper {
  const place = `postcase.draft.${who}.${number}.${kind}`;
  const params = { number, kind };
  const keeper =
    keepers.get(place) ??
    new DraftKeeper(place, version, {
      save: (body) => ask('saveDraft', { params, body }),
      remove: () => ask('deleteDraft', { params }),
      storage: localStorage,
      delay: 1_000,
    });
  keepers.set(place, keeper);
  return keeper;
}
