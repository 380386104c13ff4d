import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Held, heldQuery } from '../../live/held-requests.ts';
import { useTitle } from '../../live/title.ts';
import { Fault } from '../../shell/fault.tsx';
import { Confirm } from '../../ui/layers/confirm.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import look from './held-page.module.css';
import { HeldRow } from './held-row.tsx';
import { useSettle } from './use-settle.ts';

/** Mail that registered nothing: agents let it in, admins block and delete (MAIL-21). */
export function HeldPage() {
  const t = useWords();
  const { data, error, refetch } = useQuery(heldQuery);
  const { settle, isBusy } = useSettle();
  const [doomed, setDoomed] = useState<Held>();
  useTitle(t('held'));
  return (
    <>
      <Bar title={t('held')} under={t('heldAbout')} />
      <div className={look.held} aria-busy={isBusy}>
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && <Skeletons />}
        {data?.held.length === 0 && (
          <Empty icon="inbox" title={t('heldNone')}>
            {t('heldNoneText')}
          </Empty>
        )}
        {data && data.held.length > 0 && (
          <ul aria-label={t('held')}>
            {data.held.map((mail) => (
              <HeldRow key={mail.id} mail={mail} settle={settle} isBusy={isBusy} askToDelete={() => setDoomed(mail)} />
            ))}
          </ul>
        )}
        {data?.more && <p className={look.more}>{t('heldMore', { number: data.held.length })}</p>}
      </div>
      <Confirm
        title={t('heldDeleteTitle')}
        deed={t('heldDelete')}
        cancel={t('cancel')}
        isOpen={doomed !== undefined}
        close={() => setDoomed(undefined)}
        confirm={() => doomed && settle({ what: 'delete', mail: doomed })}
      >
        <p>{t('heldDeleteText', { subject: doomed?.subject || t('noSubject') })}</p>
      </Confirm>
    </>
  );
}

function Skeletons() {
  return (
    <div className={look.bones}>
      <Skeleton width="half" />
      <Skeleton />
      <Skeleton width="half" />
      <Skeleton />
    </div>
  );
}
