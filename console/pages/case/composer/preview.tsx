import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../api.ts';
import type { CasePage } from '../../../live/case-requests.ts';
import { problemWords } from '../../../live/problem.ts';
import { Dialog } from '../../../ui/layers/dialog.tsx';
import { MailFrame } from '../../../ui/page/mail-frame.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import { withPictures } from './files/pasted-pictures.ts';
import look from './preview.module.css';
import type { Recipients } from './recipients-of.ts';

/** An answer as the customer will get it, made by the server that sends it. */
export function Preview({
  page,
  body,
  recipients: { to },
  close,
}: {
  readonly page: CasePage;
  readonly body: string;
  readonly recipients: Recipients;
  readonly close: () => void;
}) {
  const t = useWords();
  const { number } = page.case;
  const { data, error } = useQuery({
    queryKey: ['preview', number, body, to],
    queryFn: ({ signal }) => ask('preview', { params: { number }, body: { body, ...(to && { to }) } }, { signal }),
  });
  return (
    <Dialog title={t('preview')} isOpen close={close} wide>
      {error && <Notice kind="bad">{problemWords(error, t).title}</Notice>}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          {data.unknownMacros.length > 0 && (
            <Notice kind="warn">{t('unknownMacros', { names: data.unknownMacros.join(', ') })}</Notice>
          )}
          <dl className={look.facts}>
            <dt>{t('fromLabel')}</dt>
            <dd>{data.from}</dd>
            <dt>{t('toLabel')}</dt>
            <dd>{data.to}</dd>
            <dt>{t('subject')}</dt>
            <dd>{data.subject}</dd>
          </dl>
          <MailFrame title={t('preview')} html={withPictures(data.html)} />
        </>
      )}
    </Dialog>
  );
}
