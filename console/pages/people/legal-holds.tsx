import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, ask } from '../../api.ts';
import { useNames } from '../../session/names.ts';
import { Field } from '../../ui/fields/field.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { daysIn } from '../../words/days.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import look from './people.module.css';
import { Taken } from './taken.tsx';

type Hold = Answer<'lookAtData'>['holds'][number];

/** What keeps a customer, or a case of theirs, from being erased; an admin lifts it, or holds the customer. */
export function LegalHolds({ customer, holds }: { readonly customer: string; readonly holds: readonly Hold[] }) {
  const t = useWords();
  const queries = useQueryClient();
  const names = useNames();
  const days = daysIn(useLanguage());
  const [reason, setReason] = useState('');
  const lookAgain = () => queries.invalidateQueries({ queryKey: ['customer', customer, 'data'] });
  const hold = useMutation({
    mutationFn: () => ask('holdCustomer', { params: { id: customer }, body: { reason: reason.trim() } }),
    // The notice that comes tells it.
    onSuccess: lookAgain,
  });
  const lift = useMutation({
    mutationFn: (one: Hold) =>
      one.case === undefined
        ? ask('liftCustomerHold', { params: { id: one.customer ?? customer } })
        : ask('liftCaseHold', { params: { number: one.case } }),
    onSuccess: () => {
      tell({ title: t('privacy_lifted') });
      return lookAgain();
    },
  });
  const error = hold.error ?? lift.error;
  if (holds.length === 0)
    return (
      <section className={look.hold} aria-label={t('privacy_holdHead')}>
        <h3>{t('privacy_holdHead')}</h3>
        <p>{t('privacy_holdText')}</p>
        <Field label={t('privacy_reason')} value={reason} onChange={setReason} maxLength={500} />
        <Button isDisabled={reason.trim() === ''} isPending={hold.isPending} onPress={() => hold.mutate()}>
          {t('privacy_holdDo')}
        </Button>
        {error && <Taken error={error} />}
      </section>
    );
  return (
    <>
      {holds.map((one) => {
        const told = { day: days.day(one.at.slice(0, 10), true), who: names.agent(one.who), reason: one.reason };
        return (
          <Notice
            key={`${one.customer}${one.case}`}
            kind="warn"
            action={t('privacy_lift')}
            onAction={() => lift.mutate(one)}
          >
            {one.case === undefined
              ? t('privacy_isHeld', told)
              : t('privacy_caseIsHeld', { ...told, number: one.case })}
          </Notice>
        );
      })}
      {error && <Taken error={error} />}
    </>
  );
}
