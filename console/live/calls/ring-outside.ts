import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../words/language.tsx';
import { mayTell } from '../browser-news.ts';
import { changesQuery } from '../changes.ts';
import { type Call, callAddress, useCalls } from './calls.ts';
import { newRings } from './new-rings.ts';

/** Of calls that ring: what the browser shows of each, if it does. */
const told = new Map<string, Notification | undefined>();

/** Calls ring while nobody looks at the page, too: for who takes calls. Stands once, around all pages. */
export function useRingOutside(): void {
  const t = useWords();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const calls = useCalls();
  const takesCalls = calls !== undefined;
  useEffect(() => {
    if (!takesCalls) return;
    const ticks = new Worker(new URL('./ticks.ts', import.meta.url), { type: 'module' });
    ticks.onmessage = () => {
      if (document.visibilityState === 'visible') return;
      void queries.refetchQueries({ queryKey: changesQuery.queryKey }, { cancelRefetch: false });
    };
    return () => ticks.terminate();
  }, [takesCalls, queries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the feed is told once
  useEffect(() => {
    const { fresh, over } = newRings(calls ?? [], [...told.keys()]);
    for (const id of over) {
      told.get(id)?.close();
      told.delete(id);
    }
    for (const call of fresh) {
      const title = t('callRings', { name: call.customer?.name || call.from || t('callHidden') });
      told.set(
        call.id,
        shown(title, call, () => navigate(callAddress(call))),
      );
    }
  }, [calls]);
}

function shown(title: string, { id, from, customer }: Call, open: () => void): Notification | undefined {
  if (document.hasFocus() || !mayTell()) return undefined;
  try {
    // One call, one notification, whatever number of tabs tells of it.
    const notification = new Notification(title, { body: customer ? from : '', tag: `postcase-call-${id}` });
    notification.onclick = () => {
      focus();
      open();
      notification.close();
    };
    return notification;
  } catch {
    // Some phones show none but those of a service worker.
    return undefined;
  }
}
