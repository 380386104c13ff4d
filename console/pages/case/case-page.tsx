import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { caseQuery, type CasePage as Page } from '../../live/case-requests.ts';
import { useHere } from '../../live/here.ts';
import { useTitle } from '../../live/title.ts';
import { useNames } from '../../session/names.ts';
import { useMay } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { CaseBar } from './case-bar.tsx';
import look from './case-page.module.css';
import { Composer } from './composer/composer.tsx';
import type { DraftKind } from './composer/draft-keeper.ts';
import { SidePanel } from './side/side-panel.tsx';
import { Timeline } from './timeline/timeline.tsx';

/** A case: what was said in the middle, what it is beside it, the answer below. */
export function CasePage() {
  const number = Number(useParams().number);
  const shown = useQuery(caseQuery(number));
  if (shown.data) return <Shown key={number} page={shown.data} isStale={shown.isError} />;
  if (shown.isError) return <Fault error={shown.error} again={() => void shown.refetch()} />;
  return <Loading />;
}

function Shown({ page, isStale }: { readonly page: Page; readonly isStale: boolean }) {
  const t = useWords();
  const names = useNames();
  const mayWork = useMay('agent');
  const [writing, setWriting] = useState<DraftKind>();
  const [kind, setKind] = useState<DraftKind>('reply');
  const { number, subject, mergedInto } = page.case;
  useTitle(`${names.caseNumber(number)} ${subject}`);
  useHere(number, writing === undefined ? 'viewing' : writing === 'note' ? 'noting' : 'replying');
  return (
    <>
      <CaseBar page={page} write={setKind} />
      {isStale && <Notice kind="warn">{t('offline')}</Notice>}
      {mergedInto && (
        <Notice kind="info" href={`/cases/${mergedInto}`} action={names.caseNumber(mergedInto)}>
          {t('isMerged')}
        </Notice>
      )}
      <div className={look.case}>
        <div className={look.talk}>
          <Timeline page={page} />
          {mayWork && !mergedInto && <Composer page={page} kind={kind} choose={setKind} writing={setWriting} />}
        </div>
        <SidePanel page={page} />
      </div>
    </>
  );
}

function Loading() {
  const t = useWords();
  return (
    <div className={look.loading} role="status" aria-label={t('loading')}>
      <h1 className={look.loadingTitle}>
        <Skeleton width="half" />
      </h1>
      {['a', 'b', 'c'].map((each) => (
        <div key={each} className={look.loadingMessage}>
          <Skeleton width="short" />
          <Skeleton />
          <Skeleton width="half" />
        </div>
      ))}
    </div>
  );
}
