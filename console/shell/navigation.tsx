import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useCalls } from '../live/calls/calls.ts';
import { countToSettle, failedQuery, heldQuery } from '../live/held-requests.ts';
import { countsQuery, viewsQuery } from '../live/list-requests.ts';
import { BrandMark } from '../session/brand-mark.tsx';
import { useChoices, useMe } from '../session/person.tsx';
import { useBrand } from '../session/use-brand.ts';
import { useWords } from '../words/language.tsx';
import { homeOf, lists, onPhone } from './lists.ts';
import look from './navigation.module.css';
import { YourMenu } from './your-menu.tsx';

/** Where the work is, with how much of it. */
export function Navigation({ showKeys }: { readonly showKeys: () => void }) {
  const t = useWords();
  const me = useMe();
  const { brand } = useChoices();
  useBrand();
  const { data: counted } = useQuery(countsQuery);
  const { data: named } = useQuery(viewsQuery);
  const calls = useCalls();
  const mayRelease = me.role !== 'viewer';
  const { data: waiting } = useQuery({ ...heldQuery, enabled: mayRelease });
  const { data: failed } = useInfiniteQuery({ ...failedQuery, enabled: mayRelease });
  const toSettle = waiting && countToSettle({ held: waiting.held, failed: failed?.pages });
  return (
    <nav className={look.navigation} aria-label={t('navigation')}>
      <Link className={look.brand ?? ''} href={homeOf(me)}>
        <BrandMark brand={brand} />
      </Link>
      {lists.map((list) => (
        <Place
          key={list}
          href={`/lists/${list}`}
          title={t(`list_${list}`)}
          total={list === 'all' ? undefined : counted?.counts[list]?.total}
          late={list === 'overdue' ? 0 : (counted?.counts[list]?.overdue ?? 0)}
          news={list === 'following' ? counted?.mentions : undefined}
          isRare={!onPhone.includes(list)}
        />
      ))}
      {named && named.views.length > 0 && <h2 className={look.heading}>{t('views')}</h2>}
      {named?.views.map(({ id, name }) => (
        <Place key={id} href={`/views/${id}`} title={name} total={counted?.views[id]} late={0} isRare />
      ))}
      {(mayRelease || calls) && <h2 className={look.heading}>{t('intake')}</h2>}
      {mayRelease && <Place href="/held" title={t('heldPlace')} total={toSettle} late={0} isRare />}
      {calls && (
        <Place
          href="/call"
          title={t('calls')}
          total={calls.filter(({ state }) => state === 'missed').length}
          late={0}
          isRare
        />
      )}
      <h2 className={look.heading}>{t('team')}</h2>
      <Place href="/customers" title={t('customers')} total={undefined} late={0} isRare />
      <Place href="/reports" title={t('reports')} total={undefined} late={0} isRare />
      {me.role === 'admin' && <Place href="/admin" title={t('setup')} total={undefined} late={0} isRare />}
      <YourMenu me={me} showKeys={showKeys} />
    </nav>
  );
}

function Place({
  href,
  title,
  total,
  late,
  news = 0,
  isRare,
}: {
  readonly href: string;
  readonly title: string;
  readonly total: number | string | undefined;
  readonly late: number;
  /** Where the reader was mentioned and has not looked. */
  readonly news?: number | undefined;
  readonly isRare: boolean;
}) {
  const t = useWords();
  const [path] = useLocation();
  return (
    <Link
      className={`${look.place} ${isRare ? look.rare : ''}`}
      href={href}
      {...((path === href || path.startsWith(`${href}/`)) && { 'aria-current': 'page' as const })}
    >
      <span className={look.name}>{title}</span>
      {total !== undefined && (
        <span className={look.count}>
          {news > 0 && (
            <span className={look.news}>
              {t('mentions', { count: news })}
              <span className={look.between}> · </span>
            </span>
          )}
          {late > 0 && (
            <span className={look.late}>
              {t('late', { number: late })}
              <span className={look.between}> · </span>
            </span>
          )}
          <span className={late > 0 ? look.some : ''}>{total}</span>
        </span>
      )}
    </Link>
  );
}
