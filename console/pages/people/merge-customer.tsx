import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useLocation } from 'wouter';
import { type Answer, ask } from '../../api.ts';
import { Field } from '../../ui/fields/field.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Button } from '../../ui/press/button.tsx';
import { contactName, namesApart } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import look from './people.module.css';
import { type Customer, customersQuery } from './people-requests.ts';
import { Taken } from './taken.tsx';

type Target = Answer<'previewMerge'>['into'];

/** Another customer goes on for this one: sought, with what will move. It cannot be undone, so it says so. */
export function MergeCustomer({
  customer: { id, version, addresses, phones },
  name,
  close,
}: {
  readonly customer: Customer;
  readonly name: string;
  readonly close: () => void;
}) {
  const t = useWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [text, setText] = useState(name);
  const [into, setInto] = useState<string>();
  const { data: found } = useQuery(customersQuery(text));
  const { data: preview, error } = useQuery({
    queryKey: ['customer', id, 'merge', into],
    queryFn: ({ signal }) => ask('previewMerge', { params: { id }, query: { into: into ?? '' } }, { signal }),
    enabled: into !== undefined,
    retry: false,
  });
  const toldApart = (target: Target) => {
    const own = { name, address: addresses[0]?.address ?? '', phone: phones[0] };
    const [from, into] = namesApart(own, { ...target, phone: target.phones[0] });
    return { from, into };
  };
  const merge = useMutation({
    mutationFn: (target: Target) =>
      ask('mergeCustomers', { params: { id }, body: { into: target.id, intoVersion: target.version }, version }),
    onSuccess: (_, target) => {
      void queries.invalidateQueries({ queryKey: ['customer'] });
      void queries.invalidateQueries({ queryKey: ['customers'] });
      close();
      tell({ title: t('customerMerged', toldApart(target)) });
      navigate(`/customers/${target.id}`);
    },
  });
  const others = (found?.customers ?? []).filter((one) => one.id !== id);
  const isReady = preview !== undefined && preview.into.id === into;
  return (
    <Dialog
      title={t('customerMergeTitle', { name })}
      isOpen
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button
            kind="bad"
            isDisabled={!isReady}
            isPending={merge.isPending}
            onPress={() => preview && merge.mutate(preview.into)}
          >
            {isReady ? t('customerMergeInto', { name: toldApart(preview.into).into }) : t('customerMergeDo')}
          </Button>
        </>
      }
    >
      <Field
        label={t('customersHint')}
        value={text}
        onChange={setText}
        autoFocus
        onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
      />
      {others.length === 0 && text.trim() !== '' && found && <p className={look.fine}>{t('customersNone')}</p>}
      {others.length > 0 && (
        <ListBox
          className={look.choice ?? ''}
          aria-label={t('customers')}
          selectionMode="single"
          selectedKeys={into === undefined ? [] : [into]}
          onSelectionChange={(keys) => setInto(keys === 'all' ? undefined : String([...keys][0] ?? '') || undefined)}
        >
          {others.map((one) => (
            <ListBoxItem key={one.id} id={one.id} className={look.one ?? ''} textValue={nameOf(one)}>
              <span>{nameOf(one)}</span>
              <span className={look.fine}>{[one.address, ...one.phones, one.account].filter(Boolean).join(' · ')}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
      {(error ?? merge.error) && <Taken error={error ?? merge.error ?? new Error()} />}
      {isReady && (
        <dl className={look.facts}>
          <dt>{t('customerMoves')}</dt>
          <dd className={look.breaks}>{[...preview.from.addresses, ...preview.from.phones].join(', ') || t('none')}</dd>
          <dt>{t('customerCases')}</dt>
          <dd>
            {preview.isMore
              ? t('customerMovesMore', { number: preview.cases })
              : t('customerMovesCases', { count: preview.cases })}
          </dd>
        </dl>
      )}
      <p>{t('customerMergeWill')}</p>
    </Dialog>
  );
}

function nameOf({
  name,
  address,
  phones,
}: {
  readonly name: string;
  readonly address: string;
  readonly phones: readonly string[];
}) {
  return contactName({ name, address, phone: phones[0] });
}
