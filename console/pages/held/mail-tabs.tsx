import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { countToSettle, failedQuery, heldQuery } from '../../live/held-requests.ts';
import { PageTabs } from '../../ui/page/tabs.tsx';
import { useWords } from '../../words/language.tsx';

/** What waits for a person of mail that came, and of mail that left. */
export function MailTabs() {
  const t = useWords();
  const [path] = useLocation();
  const { data: held } = useQuery(heldQuery);
  const { data: failed } = useInfiniteQuery(failedQuery);
  return (
    <PageTabs
      label={t('mailToSettle')}
      tabs={[
        {
          href: '/held',
          title: t('heldTab', { number: countToSettle({ held: held?.held }) }),
          isHere: path === '/held',
        },
        {
          href: '/held/failed',
          title: t('failedTab', { number: countToSettle({ failed: failed?.pages }) }),
          isHere: path === '/held/failed',
        },
      ]}
    />
  );
}
