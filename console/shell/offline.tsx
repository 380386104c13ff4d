import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Notice } from '../ui/show/notice.tsx';
import { useWords } from '../words/language.tsx';
import look from './shell.module.css';

/** Says that there is no network, and that nothing is lost by it. */
export function Offline() {
  const t = useWords();
  const isOnline = useSyncExternalStore(
    (told) => onlineManager.subscribe(told),
    () => onlineManager.isOnline(),
  );
  if (isOnline) return null;
  return (
    <div className={look.offline}>
      <Notice kind="warn">{t('offline')}</Notice>
    </div>
  );
}
