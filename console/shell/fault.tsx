import type { ReactNode } from 'react';
import { Refused, Unreachable } from '../api.ts';
import { refusalWords } from '../live/problem.ts';
import { Button } from '../ui/press/button.tsx';
import { Empty } from '../ui/show/empty.tsx';
import { useWords } from '../words/language.tsx';

/** What went wrong, in people's words. */
export function Fault({
  error,
  again,
  back,
}: {
  readonly error: Error;
  readonly again: () => void;
  /** Where to go from what is not there, or not theirs: of a page that has nothing else. */
  readonly back?: ReactNode;
}) {
  const t = useWords();
  const retry = <Button onPress={again}>{t('retry')}</Button>;
  if (error instanceof Refused) {
    const { detail, requestId, status } = error.problem;
    const isOver = status === 403 || status === 404;
    const said = refusalWords(error.problem, t);
    // What is known is said in the reader's language, and says all where there is nothing to mend.
    const isSaid = isOver && said !== error.problem.title;
    return (
      <Empty alert icon="warning" title={said} action={isOver ? back : retry} isPage={back !== undefined}>
        {!isSaid && detail} {status >= 500 && requestId && t('requestId', { id: requestId })}
      </Empty>
    );
  }
  if (error instanceof Unreachable)
    return (
      <Empty alert icon="warning" title={t('unreachableTitle')} action={retry}>
        {t('unreachableText')}
      </Empty>
    );
  const reload = <Button onPress={() => location.reload()}>{t('reload')}</Button>;
  return (
    <Empty alert icon="warning" title={t('brokenTitle')} action={reload}>
      {t('brokenText')}
    </Empty>
  );
}
