import { type ReactNode, useState } from 'react';
import { useVisits } from '../live/absence.ts';
import { useBrowserNews } from '../live/browser-news.ts';
import { useNews } from '../live/changes.ts';
import { CloseWord } from '../ui/layers/dialog.tsx';
import { Toasts } from '../ui/layers/toast.tsx';
import { useWords } from '../words/language.tsx';
import { Boundary } from './boundary.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Navigation } from './navigation.tsx';
import { Offline } from './offline.tsx';
import { Palette } from './palette.tsx';
import { Rings } from './rings.tsx';
import look from './shell.module.css';

/** What stands around every page: navigation beside it (beneath it on a phone). */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const [showsKeys, setShowsKeys] = useState(false);
  useNews();
  useVisits();
  useBrowserNews();
  return (
    <CloseWord value={t('close')}>
      <div className={look.shell}>
        <a className={look.skip} href="#work">
          {t('skipToWork')}
        </a>
        <Navigation showKeys={() => setShowsKeys(true)} />
        <main id="work" className={look.work} tabIndex={-1}>
          <Boundary>{children}</Boundary>
        </main>
        <KeysHelp isOpen={showsKeys} setOpen={setShowsKeys} />
        <Palette />
        <Rings />
        <Offline />
        <Toasts label={t('notifications')} close={t('dismiss')} />
      </div>
    </CloseWord>
  );
}
