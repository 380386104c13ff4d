import { tell } from '../../ui/layers/toast.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Icon, type IconName } from '../../ui/show/icon.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import look from './install-page.module.css';
import type { Finding } from './install-requests.ts';

const icons: Record<Finding['standing'], IconName> = {
  good: 'check',
  advice: 'star',
  broken: 'warning',
  unknown: 'dots',
};

/** What one check has found, and what to do. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const t = useWords();
  const language = useLanguage();
  const { standing, title, says, mend, lines } = finding;
  const copy = async () => {
    await navigator.clipboard.writeText(lines.join('\n'));
    tell({ title: t('findingCopied') });
  };
  return (
    <li className={look.finding}>
      <span className={`${look.standing} ${look[standing]}`}>
        <Icon name={icons[standing]} />
        {t(`finding_${standing}`)}
      </span>
      <div className={look.words}>
        <h2 className={look.title}>{title[language]}</h2>
        <p>{says[language]}</p>
        {mend && <p className={look.mend}>{mend[language]}</p>}
        {lines.length > 0 && (
          <div className={look.lines}>
            <pre>{lines.join('\n')}</pre>
            <Button kind="quiet" onPress={() => void copy()}>
              {t('findingCopy')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
