import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useLocation, useSearch } from 'wouter';
import { foundQuery } from '../../live/found.ts';
import { useTitle } from '../../live/title.ts';
import { leaveTrail } from '../../live/trail.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { Fault } from '../../shell/fault.tsx';
import { Search } from '../../ui/fields/search.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Face } from '../../ui/show/face.tsx';
import { Status } from '../../ui/show/status.tsx';
import { contactKey, contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import look from './search-page.module.css';

/** Cases and people as one types; back from a case comes back to what was found. */
export function SearchPage() {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const [, navigate] = useLocation();
  const text = new URLSearchParams(useSearch()).get('q') ?? '';
  const { data, error, refetch } = useQuery(foundQuery(text));
  useTitle(text || t('search'));
  const address = `/search?q=${encodeURIComponent(text)}`;
  const numbers = data?.cases.map(({ number }) => number) ?? [];
  const isNothing = data && data.cases.length + data.customers.length === 0;
  return (
    <>
      <Bar title={t('search')}>
        <Search
          label={t('searchHint')}
          value={text}
          autoFocus
          onChange={(value) => navigate(`/search?q=${encodeURIComponent(value)}`, { replace: true })}
        />
      </Bar>
      <div className={look.found} role="status" aria-live="polite">
        {error && <Fault error={error} again={() => void refetch()} />}
        {text.trim() === '' && (
          <Empty icon="search" title={t('searchStart')}>
            {t('nothingFoundText')}
          </Empty>
        )}
        {text.trim() !== '' && isNothing && (
          <Empty icon="search" title={t('nothingFound', { text })}>
            {t('nothingFoundText')}
          </Empty>
        )}
        {text.trim() !== '' && data && !isNothing && (
          <>
            <ul>
              {data.cases.map(({ number, subject, status, customer, lastMessageAt }) => (
                <li key={number}>
                  <Link
                    className={look.row ?? ''}
                    href={`/cases/${number}`}
                    onPress={() => leaveTrail({ address, numbers })}
                  >
                    <span className={look.subject}>{subject || t('noSubject')}</span>
                    <span className={look.about}>
                      {[names.caseNumber(number), customer && contactName(customer)].filter(Boolean).join(' · ')}
                    </span>
                    <Status shape={names.statusKind(status)}>{names.status(status)}</Status>
                    <span className={look.about}>{times.moment(lastMessageAt)}</span>
                  </Link>
                </li>
              ))}
            </ul>
            {data.customers.length > 0 && <h2 className={look.heading}>{t('foundPeople')}</h2>}
            <ul>
              {data.customers.map((customer) => (
                <li key={customer.id}>
                  <Link
                    className={look.person ?? ''}
                    href={`/lists/all?customer=${encodeURIComponent(contactKey(customer) ?? '')}`}
                  >
                    <Face name={contactName(customer)} />
                    <span>{contactName(customer)}</span>
                    <span className={look.about}>
                      {[customer.name && contactKey(customer), customer.account].filter(Boolean).join(' · ')}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
