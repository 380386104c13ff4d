import { useMe } from '../../session/person.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import look from './held-bar.module.css';
import type { Deed } from './settle.ts';

/** What may be done about all mails that are chosen, by who looks at them. */
export function HeldBar({
  count,
  canAgain,
  settle,
  clear,
  isBusy,
}: {
  readonly count: number;
  /** Whether one of them may be decided anew. */
  readonly canAgain: boolean;
  readonly settle: (what: Deed) => void;
  readonly clear: () => void;
  readonly isBusy: boolean;
}) {
  const t = useWords();
  const decides = useMe().role === 'admin';
  const chosen = t('heldChosen', { count });
  return (
    <div className={look.bar} role="toolbar" aria-label={chosen}>
      <span className={look.count}>{chosen}</span>
      <Button isDisabled={isBusy} onPress={() => settle('release')}>
        {t('heldRelease')}
      </Button>
      {canAgain && (
        <Button kind="quiet" isDisabled={isBusy} onPress={() => settle('again')}>
          {t('heldAgain')}
        </Button>
      )}
      {decides && (
        <>
          <Button kind="quiet" isDisabled={isBusy} onPress={() => settle('address')}>
            {t('heldBlock')}
          </Button>
          <Button kind="bad" isDisabled={isBusy} onPress={() => settle('delete')}>
            {t('heldDelete')}
          </Button>
        </>
      )}
      <span className={look.grow} />
      <Button kind="quiet" onPress={clear}>
        {t('chooseNone')}
      </Button>
    </div>
  );
}
