import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { ask } from '../../api.ts';
import { useNow } from '../../live/now.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useMay } from '../../session/person.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { AddReach } from './add-reach.tsx';
import look from './people.module.css';
import type { Customer } from './people-requests.ts';

/** How a customer is reached, and what else is known of them. */
export function CustomerFacts({ customer, changed }: { readonly customer: Customer; readonly changed: () => void }) {
  const t = useWords();
  const times = useTimes();
  const mayWork = useMay('agent');
  const onError = useTellProblem();
  const [adding, setAdding] = useState<'address' | 'phone'>();
  const { id, version, addresses, phones, account, category } = customer;
  const { mutate: remove, isPending } = useMutation({
    mutationFn: (address: string) => ask('removeCustomerAddress', { params: { id }, query: { address }, version }),
    onSuccess: (_, address) => tell({ title: t('customerRemoved', { address }) }),
    onSettled: changed,
    onError,
  });
  const { mutate: lift, isPending: isLifting } = useMutation({
    mutationFn: (address: string) => ask('liftSuppression', { params: { id }, body: { address } }),
    onSuccess: (_, address) => tell({ title: t('customerLifted', { address }) }),
    onSettled: changed,
    onError,
  });
  const isLast = addresses.length + phones.length === 1;
  const away = (one: string) =>
    mayWork &&
    !isLast && (
      <Button
        kind="quiet"
        square
        isDisabled={isPending}
        aria-label={t('customerRemove', { address: one })}
        onPress={() => remove(one)}
      >
        <Icon name="close" size={12} />
      </Button>
    );
  return (
    <section aria-label={t('customerReach')}>
      <h2 className={look.title}>{t('customerReach')}</h2>
      <ul className={look.reaches}>
        {addresses.map(({ address, provenAt, suppressed }) => (
          <li key={address}>
            <span className={look.reach}>
              <Icon name="mail" size={14} />
              <span className={look.breaks}>{address}</span>
              {away(address)}
            </span>
            {!provenAt && !suppressed && <span className={look.fine}>{t('customerUnproven')}</span>}
            {suppressed && (
              <Notice
                kind="warn"
                {...(mayWork && !isLifting && { action: t('customerLift'), onAction: () => lift(address) })}
              >
                {t('customerSuppressed', { time: times.moment(suppressed.at) })}{' '}
                <span className={look.fine}>{suppressed.why}</span>
              </Notice>
            )}
          </li>
        ))}
        {phones.map((phone) => (
          <li key={phone}>
            <span className={look.reach}>
              <Icon name="phone" size={14} />
              <a className={look.link} href={`tel:${phone}`}>
                {phone}
              </a>
              {away(phone)}
            </span>
          </li>
        ))}
      </ul>
      {mayWork && (
        <div className={look.adds}>
          <Button kind="quiet" onPress={() => setAdding('address')}>
            {t('customerAddAddress')}
          </Button>
          <Button kind="quiet" onPress={() => setAdding('phone')}>
            {t('customerAddPhone')}
          </Button>
        </div>
      )}
      <dl className={look.facts}>
        <dt>{t('account')}</dt>
        <dd>{account ? <Link href={`/accounts/${account.id}`}>{account.name}</Link> : t('none')}</dd>
        {category && (
          <>
            <dt>{t('accountCategory')}</dt>
            <dd>{category}</dd>
          </>
        )}
        <dt>{t('customerLanguage')}</dt>
        <dd>{customer.language ? <LanguageName code={customer.language} /> : t('customerLanguageOwn')}</dd>
        {customer.timeZone && (
          <>
            <dt>{t('customerClock')}</dt>
            <dd>
              <Clock zone={customer.timeZone} />
            </dd>
          </>
        )}
        {customer.createdAt && (
          <>
            <dt>{t('customerSince')}</dt>
            <dd>{times.day(customer.createdAt)}</dd>
          </>
        )}
      </dl>
      {adding && <AddReach customer={customer} kind={adding} close={() => setAdding(undefined)} changed={changed} />}
    </section>
  );
}

function LanguageName({ code }: { readonly code: string }) {
  const language = useLanguage();
  return <>{new Intl.DisplayNames([language], { type: 'language' }).of(code)}</>;
}

/** What the clock shows where they are. */
function Clock({ zone }: { readonly zone: string }) {
  const language = useLanguage();
  const now = useNow();
  return (
    <>
      {clockIn(zone, language, now)} <span className={look.fine}>{zone}</span>
    </>
  );
}

/** @returns '' for a zone that an older browser does not know. */
function clockIn(zone: string, language: string, now: number): string {
  try {
    const clock = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat(language, clock).format(now);
  } catch {
    return '';
  }
}
