import { useState } from 'react';
import type { Answer } from '../../../api.ts';
import { Button } from '../../../ui/press/button.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './html-frame.module.css';

/** Received HTML in a frame without scripts, from a route with a policy of its own: it fetches nothing until asked (CONS-12). */
export function HtmlFrame({
  whole,
  failed,
}: {
  readonly whole: Answer<'showMessage'> | undefined;
  readonly failed: boolean;
}) {
  const t = useWords();
  const [withPictures, setWithPictures] = useState(false);
  if (failed) return <p className={look.fine}>{t('notShown')}</p>;
  if (!whole) return <Skeleton />;
  const { htmlUrl, htmlWithPicturesUrl } = whole;
  if (htmlUrl === undefined) return <p className={look.fine}>{t('notShown')}</p>;
  return (
    <div className={look.frame}>
      {htmlWithPicturesUrl && !withPictures && (
        <Button kind="quiet" onPress={() => setWithPictures(true)}>
          {t('loadPictures')}
        </Button>
      )}
      <iframe
        className={look.mail}
        title={t('asFormatted')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        src={withPictures ? htmlWithPicturesUrl : htmlUrl}
      />
    </div>
  );
}
