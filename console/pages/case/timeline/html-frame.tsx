import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../api.ts';
import { FittedFrame } from '../../../ui/page/fitted-frame.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './html-frame.module.css';

/** Received HTML in a frame without scripts, from a route with a policy of its own: it fetches nothing until asked (CONS-12). */
export function HtmlFrame({
  whole,
}: {
  readonly whole: UseQueryResult<Pick<Answer<'showMessage'>, 'htmlUrl' | 'htmlWithPicturesUrl'>>;
}) {
  const t = useWords();
  // Kept: a newer address of the same mail would load it again under its reader's eyes.
  const [address, setAddress] = useState<string>();
  const [leftOut, setLeftOut] = useState(0);
  const fresh = whole.isFetching ? undefined : whole.data;
  if (address === undefined && fresh?.htmlUrl !== undefined) setAddress(fresh.htmlUrl);
  const loadPictures = async () => {
    // Addresses work for some minutes, and it may have been read for longer.
    const { data } = await whole.refetch();
    if (data?.htmlWithPicturesUrl !== undefined) setAddress(data.htmlWithPicturesUrl);
  };
  if (address === undefined) {
    const isOver = whole.isError || (fresh && fresh.htmlUrl === undefined);
    return isOver ? <p className={look.fine}>{t('notShown')}</p> : <Skeleton />;
  }
  return (
    <div className={look.frame}>
      {leftOut > 0 && whole.data?.htmlWithPicturesUrl !== undefined && (
        <Button kind="quiet" onPress={() => void loadPictures()}>
          {t('loadPictures', { count: leftOut })}
        </Button>
      )}
      <FittedFrame
        title={t('asFormatted')}
        address={address}
        onShow={(told) => setLeftOut(Number(told.leftOut ?? 0))}
      />
    </div>
  );
}
