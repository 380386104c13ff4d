import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { caseQuery, type CasePage as Page } from '../../live/case-requests.ts';
import { useHere } from '../../live/here.ts';
import { useTitle } from '../../live/title.ts';
import { trail } from '../../live/trail.ts';
import { useNames } from '../../session/names.ts';
import { useMay } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { ButtonLink } from '../../ui/press/button.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { CaseBar } from './case-bar.tsx';
import look from './case-page.module.css';
import { Composer } from './composer/composer.tsx';
import { ChooseKind } from './drafts/choose-kind.ts';
import type { DraftKind } from './drafts/draft-keeper.ts';
import { SidePanel } from './side/side-panel.tsx';
import { Timeline } from './timeline/timeline.tsx';

/** A case: what was said in the middle, what it is beside it, the answer below. */
export function CasePage() {
  const t = useWords();
  const number = Number(useParams().number);
  const shown = useQuery(caseQuery(number));
  if (shown.data && shown.data.case.number !== number)
    return <GoesOn key={number} from={number} into={shown.data.case.number} />;
  if (shown.data) return <Shown key={number} page={shown.data} isStale={shown.isError} />;
  const back = <ButtonLink href={trail().address}>{t('backToList')}</ButtonLink>;
  if (shown.isError) return <Fault error={shown.error} again={() => void shown.refetch()} back={back} />;
  return <Loading />;
}

function Shown({ page, isStale }: { readonly page: Page; readonly isStale: boolean }) {
  const t = useWords();
  const names = useNames();
  const mayWork = useMay('agent');
  const [writing, setWriting] = useState<DraftKind>();
  const [{ kind, times }, setChoice] = useState<{ kind: DraftKind; times: number }>({ kind: 'reply', times: 0 });
  const choose = (chosen: DraftKind) => setChoice((before) => ({ kind: chosen, times: before.times + 1 }));
  const bottom = useRef<HTMLDivElement>(null);
  const { number, subject } = page.case;
  useTitle(`${names.caseNumber(number)} ${subject}`);
  useHere(number, writing === undefined ? 'viewing' : writing === 'note' ? 'noting' : 'replying');
  return (
    <ChooseKind value={choose}>
      <CaseBar page={page} write={choose} />
      {isStale && <Notice kind="warn">{t('offline')}</Notice>}
      <div className={look.case}>
        <div className={look.talk}>
          <Timeline page={page} bottom={bottom} />
          {mayWork && <Composer page={page} kind={kind} chosen={times} choose={choose} writing={setWriting} />}
          <div ref={bottom} className={look.bottom} />
        </div>
        <SidePanel page={page} />
      </div>
    </ChooseKind>
  );
}

/** The case was merged: the one that goes on stands at its own address (CASE-14). */
function GoesOn({ from, into }: { readonly from: number; readonly into: number }) {
  const t = useWords();
  const names = useNames();
  const [, navigate] = useLocation();
  const title = t('merged', { from: names.caseNumber(from), into: names.caseNumber(into) });
  useEffect(() => {
    tell({ title });
    navigate(`/cases/${into}`, { replace: true });
  }, [title, into, navigate]);
  return <Loading />;
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
