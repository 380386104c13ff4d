import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Held, heldQuery } from '../../live/held-requests.ts';
import { useTitle } from '../../live/title.ts';
import { Fault } from '../../shell/fault.tsx';
import { Confirm } from '../../ui/layers/confirm.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { HeldBar } from './held-bar.tsx';
import look from './held-page.module.css';
import { HeldRow } from './held-row.tsx';
import { MailTabs } from './mail-tabs.tsx';
import { canBeDecidedAnew, type Deed } from './settle.ts';
import { useSettle } from './use-settle.ts';

/** Mail that registered nothing: agents look at it and let it in, admins block and delete (MAIL-21). */
export function HeldPage() {
  const t = useWords();
  const { data, error, refetch } = useQuery(heldQuery);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [doomed, setDoomed] = useState<readonly Held[]>([]);
  const { settle, isBusy } = useSettle(() => setChosen(new Set()));
  useTitle(t('held'));
  const held = data?.held ?? [];
  const mails = held.filter(({ id }) => chosen.has(id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)));
  const settleChosen = (what: Deed) => {
    if (what === 'delete') setDoomed(mails);
    else settle({ what, mails: what === 'again' ? mails.filter(canBeDecidedAnew) : mails });
  };
  return (
    <>
      <Bar title={t('held')} under={t('heldAbout')}>
        {held.length > 1 && (
          <Button kind="quiet" onPress={() => setChosen(new Set(held.map(({ id }) => id)))}>
            {t('heldChooseAll')}
          </Button>
        )}
      </Bar>
      <MailTabs />
      <div className={look.held} aria-busy={isBusy}>
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && <MailSkeletons />}
        {data && held.length === 0 && (
          <Empty icon="inbox" title={t('heldNone')}>
            {t('heldNoneText')}
          </Empty>
        )}
        {held.length > 0 && (
          <ul aria-label={t('held')}>
            {held.map((mail) => (
              <HeldRow
                key={mail.id}
                mail={mail}
                isChosen={chosen.has(mail.id)}
                choose={(isChosen) => choose(mail.id, isChosen)}
                settle={(what) => (what === 'delete' ? setDoomed([mail]) : settle({ what, mails: [mail] }))}
                isBusy={isBusy}
              />
            ))}
          </ul>
        )}
        {data?.more && <p className={look.more}>{t('heldMore', { number: held.length })}</p>}
      </div>
      {mails.length > 0 && (
        <HeldBar
          count={mails.length}
          canAgain={mails.some(canBeDecidedAnew)}
          settle={settleChosen}
          clear={() => setChosen(new Set())}
          isBusy={isBusy}
        />
      )}
      <Confirm
        title={doomed.length > 1 ? t('heldDeleteSeveral', { count: doomed.length }) : t('heldDeleteTitle')}
        deed={t('heldDelete')}
        cancel={t('cancel')}
        isOpen={doomed.length > 0}
        close={() => setDoomed([])}
        confirm={() => settle({ what: 'delete', mails: doomed })}
      >
        <p>
          {doomed.length > 1
            ? t('heldDeleteSeveralText')
            : t('heldDeleteText', { subject: doomed[0]?.subject || t('noSubject') })}
        </p>
      </Confirm>
    </>
  );
}

export function MailSkeletons() {
  const t = useWords();
  return (
    <div className={look.bones} role="status" aria-label={t('loading')}>
      <Skeleton width="half" />
      <Skeleton />
      <Skeleton width="half" />
      <Skeleton />
    </div>
  );
}
