import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { type AroundNavHandler, Router } from 'wouter';
import { Confirm } from '../ui/layers/confirm.tsx';
import { useWords } from '../words/language.tsx';
import { BackGuard } from './back-guard.ts';

/** Pages on which something stands that is not saved. */
const unsaved = new Set<object>();
/** Is told when there are such pages, and when no longer. */
let watched: () => void = () => undefined;

/** While it is so, who wants to leave the page is asked first. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const page = {};
    unsaved.add(page);
    watched();
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      unsaved.delete(page);
      watched();
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
}

/** For browsers that do not let a page stop their Back button. @param ask is told how to leave. @returns ends it. */
function guardBack(ask: (leave: () => void) => void): () => void {
  const guard = new BackGuard(window.history, () => window.location.href);
  const moved = () => {
    if (!guard.moved()) return;
    ask(() => {
      unsaved.clear();
      guard.leave();
    });
  };
  watched = () => guard.keep(unsaved.size > 0);
  watched();
  window.addEventListener('popstate', moved);
  return () => {
    watched = () => undefined;
    window.removeEventListener('popstate', moved);
  };
}

/** Asks before what is not saved is left behind. */
export function Leaving({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const [leave, setLeave] = useState<() => void>();
  const aroundNav = useCallback<AroundNavHandler>((navigate, to, options) => {
    const path = to.split('?')[0];
    if (unsaved.size === 0 || (path === window.location.pathname && options?.replace)) navigate(to, options);
    else setLeave(() => () => navigate(to, options));
  }, []);
  useEffect(() => {
    if (!('navigation' in window)) return guardBack((ways) => setLeave(() => ways));
    const { navigation } = window;
    const stop = (event: NavigateEvent) => {
      if (unsaved.size === 0 || event.navigationType !== 'traverse' || !event.cancelable) return;
      event.preventDefault();
      const { key } = event.destination;
      setLeave(() => () => {
        unsaved.clear();
        navigation.traverseTo(key);
      });
    };
    navigation.addEventListener('navigate', stop);
    return () => navigation.removeEventListener('navigate', stop);
  }, []);
  return (
    <Router aroundNav={aroundNav}>
      {children}
      <Confirm
        title={t('leaveTitle')}
        deed={t('leaveDeed')}
        cancel={t('leaveStay')}
        isOpen={leave !== undefined}
        close={() => setLeave(undefined)}
        confirm={() => leave?.()}
      >
        <p>{t('leaveText')}</p>
      </Confirm>
    </Router>
  );
}
