import { useMe } from '../session/person.tsx';
import { ButtonLink } from '../ui/press/button.tsx';
import { Empty } from '../ui/show/empty.tsx';
import { useWords } from '../words/language.tsx';
import { homeOf } from './lists.ts';

/** No page stands at this address: the way back. */
export function NothingHere() {
  const t = useWords();
  return (
    <Empty isPage icon="search" title={t('notFoundTitle')} action={<ToCases />}>
      {t('notFoundText')}
    </Empty>
  );
}

/** From a page that leads nowhere back to the work. */
export function ToCases() {
  const t = useWords();
  return <ButtonLink href={homeOf(useMe())}>{t('toCases')}</ButtonLink>;
}
