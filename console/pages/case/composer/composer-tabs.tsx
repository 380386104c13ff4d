import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../../words/language.tsx';
import type { DraftKind } from '../drafts/draft-keeper.ts';
import look from './composer-tabs.module.css';

const kinds: readonly DraftKind[] = ['reply', 'note', 'forward'];

/** What is written. */
export function ComposerTabs({
  kind,
  choose,
}: {
  readonly kind: DraftKind;
  readonly choose: (kind: DraftKind) => void;
}) {
  const t = useWords();
  return (
    <ToggleButtonGroup
      className={look.tabs ?? ''}
      aria-label={t('whatToWrite')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[kind]}
      onSelectionChange={(keys) => {
        const chosen = kinds.find((one) => keys.has(one));
        if (chosen) choose(chosen);
      }}
    >
      {kinds.map((one) => (
        <ToggleButton key={one} id={one} className={`${look.tab} ${look[one]}`}>
          {t(`kind_${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
