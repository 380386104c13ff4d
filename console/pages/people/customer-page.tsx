import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-aria-components';
import { useLocation, useParams } from 'wouter';
import { useTitle } from '../../live/title.ts';
import { useMay } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { Menu, MenuEntry } from '../../ui/press/menu.tsx';
import { Face } from '../../ui/show/face.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import { CasesOfPeople } from './cases-of-people.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { EditCustomer } from './edit-customer.tsx';
import { MergeCustomer } from './merge-customer.tsx';
import look from './people.module.css';
import { PeopleHistory } from './people-history.tsx';
import { type Customer, customerQuery } from './people-requests.ts';
import { PersonalData } from './personal-data.tsx';
import { rememberCustomer } from './recent-customers.ts';

/** A customer with their cases, how they are reached, and what agents changed (CASE-07). */
export function CustomerPage() {
  const { id = '' } = useParams<{ id: string }>();
  const [, navigate] = useLocation();
  const { data, error, refetch } = useQuery(customerQuery(id));
  useEffect(() => {
    if (!data) return;
    rememberCustomer(rowOf(data));
    // They were merged: the one that goes on is shown.
    if (data.id !== id) navigate(`/customers/${data.id}`, { replace: true });
  }, [data, id, navigate]);
  if (error) return <Fault error={error} again={() => void refetch()} />;
  return data ? <Shown customer={data} /> : <Bones />;
}

function Shown({ customer }: { readonly customer: Customer }) {
  const t = useWords();
  const queries = useQueryClient();
  const mayWork = useMay('agent');
  const mayErase = useMay('admin');
  const [open, setOpen] = useState<'edit' | 'merge' | 'data'>();
  const row = rowOf(customer);
  const name = contactName({ ...row, phone: row.phones[0] });
  const { account } = customer;
  const lookAgain = () => void queries.invalidateQueries({ queryKey: ['customer', customer.id] });
  const newCase = new URLSearchParams(
    Object.entries({ address: row.address, name: row.name, phone: row.phones[0] ?? '' }).filter(
      ([, value]) => value !== '',
    ),
  );
  useTitle(name);
  return (
    <>
      <Bar
        before={<Face name={name} />}
        title={name}
        under={account && <Link href={`/accounts/${account.id}`}>{account.name}</Link>}
      >
        {mayWork && (
          <>
            <ButtonLink kind="main" href={`/new?${newCase}`}>
              {t('newCase')}
            </ButtonLink>
            <Button onPress={() => setOpen('edit')}>{t('customerEdit')}</Button>
            <Menu
              label={t('customerMore')}
              trigger={
                <Button square aria-label={t('customerMore')}>
                  <Icon name="dots" />
                </Button>
              }
            >
              <MenuEntry icon="merge" onAction={() => setOpen('merge')}>
                {t('customerMerge')}
              </MenuEntry>
              {mayErase ? (
                <MenuEntry icon="eye" onAction={() => setOpen('data')}>
                  {t('privacy')}
                </MenuEntry>
              ) : null}
            </Menu>
          </>
        )}
      </Bar>
      <div className={look.columns}>
        <section className={look.main} aria-label={t('customerCases')}>
          <CasesOfPeople whose="customer" id={customer.id} />
        </section>
        <aside className={look.side} aria-label={t('customerAbout')}>
          <CustomerFacts customer={customer} changed={lookAgain} />
          <PeopleHistory lines={customer.history} />
        </aside>
      </div>
      {open === 'edit' && <EditCustomer customer={customer} close={() => setOpen(undefined)} changed={lookAgain} />}
      {open === 'data' && <PersonalData customer={customer} name={name} close={() => setOpen(undefined)} />}
      {open === 'merge' && <MergeCustomer customer={customer} name={name} close={() => setOpen(undefined)} />}
    </>
  );
}

function rowOf({ id, name, addresses, phones, account }: Customer) {
  return { id, name, address: addresses[0]?.address ?? '', phones, account: account?.name };
}

function Bones() {
  return (
    <div className={look.bones}>
      <Skeleton width="half" />
      <Skeleton />
      <Skeleton />
    </div>
  );
}
