import { useInfiniteQuery } from '@tanstack/react-query';
import { failedQuery } from '../../live/held-requests.ts';
import { useTitle } from '../../live/title.ts';
import { Fault } from '../../shell/fault.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { useWords } from '../../words/language.tsx';
import { FailedRow } from './failed-row.tsx';
import look from './held-page.module.css';
import { MailSkeletons } from './held-page.tsx';
import { MailTabs } from './mail-tabs.tsx';

/** Mail of ours that did not arrive, that waits or of which nobody knows, and what can be done about each (MAIL-16, MAIL-17, NOTE-06). */
export function FailedPage() {
  const t = useWords();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(failedQuery);
  const mails = data?.pages.flatMap((page) => page.mails) ?? [];
  useTitle(t('failed'));
  return (
    <>
      <Bar title={t('failed')} under={t('failedAbout')} />
      <MailTabs />
      <div className={look.held}>
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && <MailSkeletons />}
        {data && mails.length === 0 && !hasNextPage && (
          <Empty icon="mail" title={t('failedNone')}>
            {t('failedNoneText')}
          </Empty>
        )}
        {mails.length > 0 && (
          <ul aria-label={t('failed')}>
            {mails.map((mail) => (
              <FailedRow key={`${mail.caseNumber} ${mail.at} ${mail.id}`} mail={mail} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <div className={look.more}>
            <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {t('failedMore')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
