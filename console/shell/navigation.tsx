import { Link } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useMe } from '../session/person.tsx';
import { useWords } from '../words/language.tsx';
import look from './navigation.module.css';
import { YourMenu } from './your-menu.tsx';

/** The lists that everybody has, in the order of their use. */
export const lists = ['mine', 'groups', 'unassigned', 'needs-answer', 'waiting', 'open', 'all'] as const;

/** Where the work is. */
export function Navigation() {
  const t = useWords();
  const [path] = useLocation();
  const me = useMe();
  return (
    <nav className={look.navigation} aria-label={t('navigation')}>
      <Link className={look.brand ?? ''} href="/lists/mine">
        <span className={look.mark} aria-hidden="true">
          P
        </span>
        <span>{t('product')}</span>
      </Link>
      {lists.map((list) => (
        <Link
          key={list}
          className={look.place ?? ''}
          href={`/lists/${list}`}
          {...(path === `/lists/${list}` && { 'aria-current': 'page' as const })}
        >
          {t(`list_${list}`)}
        </Link>
      ))}
      <YourMenu me={me} />
    </nav>
  );
}
