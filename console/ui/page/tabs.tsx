import { Link } from 'react-aria-components';
import look from './tabs.module.css';

/** Pages that belong together, of which one is here: links, so that each has its address. */
export function PageTabs({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly title: string; readonly isHere: boolean }[];
}) {
  return (
    <nav className={look.tabs} aria-label={label}>
      {tabs.map(({ href, title, isHere }) => (
        <Link key={href} className={look.tab ?? ''} href={href} {...(isHere && { 'aria-current': 'page' as const })}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
