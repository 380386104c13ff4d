import { Button } from '../../../ui/press/button.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { useWords } from '../../../words/language.tsx';
import { isBegun, type Shown } from '../drafts/draft-keeper.ts';
import look from './draft-state.module.css';

/** Where what was typed is kept by now. */
export function DraftState({ draft, throwAway }: { readonly draft: Shown; readonly throwAway: () => void }) {
  const t = useWords();
  if (!isBegun(draft.words) || draft.state === 'empty') return null;
  return (
    <span className={look.state} aria-live="polite">
      <span className={look.words}>{t(`draft_${draft.state}`)}</span>
      <Button kind="quiet" square aria-label={t('throwAway')} onPress={throwAway}>
        <Icon name="close" size={14} />
      </Button>
    </span>
  );
}
