import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../api.ts';
import { type CasePage, caseQuery } from '../../../live/case-requests.ts';
import { problemWords, useTellProblem } from '../../../live/problem.ts';
import { Dialog } from '../../../ui/layers/dialog.tsx';
import { tell } from '../../../ui/layers/toast.tsx';
import { MailFrame } from '../../../ui/page/mail-frame.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './preview.module.css';
import type { TextSource } from './text-sources.ts';

/** A template as the customer will get it; it leaves when the agent says so, and what they were writing stays. */
export function TemplateDialog({
  page: {
    case: { number, version },
  },
  template: { name, title },
  close,
}: {
  readonly page: CasePage;
  readonly template: TextSource;
  readonly close: () => void;
}) {
  const t = useWords();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { data, error } = useQuery({
    queryKey: ['preview', number, 'template', name],
    queryFn: ({ signal }) => ask('preview', { params: { number }, body: { template: name } }, { signal }),
  });
  const sending = useMutation({
    mutationFn: () => ask('sendTemplate', { params: { number }, body: { template: name }, version }),
    onSuccess: () => {
      tell({ title: t('sent_reply') });
      close();
    },
    onError,
    onSettled: () => queries.invalidateQueries({ queryKey: caseQuery(number).queryKey }),
  });
  return (
    <Dialog
      title={title}
      isOpen
      close={close}
      wide
      foot={
        <Button kind="main" isDisabled={!data} isPending={sending.isPending} onPress={() => sending.mutate()}>
          {t('sendTemplate')}
        </Button>
      }
    >
      {error && <Notice kind="bad">{problemWords(error, t).title}</Notice>}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <dl className={look.facts}>
            <dt>{t('toLabel')}</dt>
            <dd>{data.to}</dd>
            <dt>{t('subject')}</dt>
            <dd>{data.subject}</dd>
          </dl>
          <MailFrame title={title} html={data.html} />
        </>
      )}
    </Dialog>
  );
}
