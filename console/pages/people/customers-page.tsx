import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useTitle } from '../../live/title.ts';
import { useMay } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { Search } from '../../ui/fields/search.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { CustomerLine } from './customer-line.tsx';
import { NewCustomer } from './new-customer.tsx';
import look from './people.module.css';
import { customersQuery } from './people-requests.ts';
import { recentCustomers } from './recent-customers.ts';

/** Customers as one types; before that those whom the reader has opened lately (CASE-07). */
export function CustomersPage() {
  const t = useWords();
  const mayWork = useMay('agent');
  const [, navigate] = useLocation();
  const text = new URLSearchParams(useSearch()).get('q') ?? '';
  const isAsked = text.trim() !== '';
  const { data, error, refetch } = useQuery(customersQuery(text));
  const [making, setMaking] = useState(false);
  const shown = isAsked ? data?.customers : recentCustomers();
  useTitle(text || t('customers'));
  return (
    <>
      <Bar title={t('customers')}>
        <Search
          label={t('customersHint')}
          value={text}
          autoFocus
          onChange={(value) => navigate(`/customers?q=${encodeURIComponent(value)}`, { replace: true })}
        />
        {mayWork && <Button onPress={() => setMaking(true)}>{t('customerNew')}</Button>}
      </Bar>
      <div className={look.scroll} aria-live="polite">
        {error && <Fault error={error} again={() => void refetch()} />}
        {isAsked && !data && !error && <Bones />}
        {!isAsked && shown && shown.length > 0 && <h2 className={look.heading}>{t('customersRecent')}</h2>}
        {!isAsked && shown?.length === 0 && (
          <Empty icon="people" title={t('customersStart')}>
            {t('customersStartText')}
          </Empty>
        )}
        {isAsked && shown?.length === 0 && (
          <Empty icon="search" title={t('nothingFound', { text })}>
            {t('customersNone')}
          </Empty>
        )}
        {shown && shown.length > 0 && (
          <ul aria-label={t('customers')}>
            {shown.map((row) => (
              <li key={row.id}>
                <CustomerLine row={row} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {making && (
        <NewCustomer typed={text} close={() => setMaking(false)} made={(id) => navigate(`/customers/${id}`)} />
      )}
    </>
  );
}

function Bones() {
  return (
    <div className={look.bones}>
      <Skeleton />
      <Skeleton width="half" />
      <Skeleton />
    </div>
  );
}
