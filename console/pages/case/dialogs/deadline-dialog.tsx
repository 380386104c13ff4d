import { useQuery } from '@tanstack/react-query';
import type { CasePage } from '../../../live/case-requests.ts';
import { deadlinesQuery } from '../../../live/deadline-requests.ts';
import { problemWords } from '../../../live/problem.ts';
import { Dialog } from '../../../ui/layers/dialog.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import { Explained } from './explained-deadlines.tsx';

/** How the deadlines of a case were computed: the level and why, day by day what counts, the result (SLA-05). */
export function DeadlineDialog({ about, close }: { readonly about: CasePage['case']; readonly close: () => void }) {
  const t = useWords();
  const asked = useQuery(deadlinesQuery(about.number, about.version));
  return (
    <Dialog title={t('howComputed')} isOpen close={close} wide>
      {asked.isPending && <Skeleton />}
      {asked.isError && <Notice kind="bad">{problemWords(asked.error, t).title}</Notice>}
      {asked.data && <Explained explanation={asked.data} />}
    </Dialog>
  );
}
