import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { Field } from '../../ui/fields/field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Customer } from './people-requests.ts';
import { Taken } from './taken.tsx';

const languages = ['en', 'ru'] as const;
type Chosen = '' | (typeof languages)[number];

/** Changes what is known of a customer; who was faster is never overwritten. */
export function EditCustomer({
  customer,
  close,
  changed,
}: {
  readonly customer: Customer;
  readonly close: () => void;
  readonly changed: () => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const nameOf = new Intl.DisplayNames([language], { type: 'language' });
  const { id, version, addresses } = customer;
  const first = addresses[0]?.address ?? '';
  const [given, setGiven] = useState({
    ...{ name: customer.name, account: customer.account?.domain ?? '', timeZone: customer.timeZone ?? '' },
    ...{ language: languages.find((one) => one === customer.language) ?? ('' as Chosen), address: first },
  });
  const set =
    <Column extends keyof typeof given>(column: Column) =>
    (value: (typeof given)[Column]) =>
      setGiven((before) => ({ ...before, [column]: value }));
  const save = useMutation({
    mutationFn: () => {
      const { name, account, timeZone, language: chosen, address } = given;
      const columns = { account: account.trim() || null, timeZone: timeZone.trim() || null, language: chosen || null };
      return ask('editCustomer', { params: { id }, body: { name, ...columns, ...(address && { address }) }, version });
    },
    onSuccess: () => {
      changed();
      close();
    },
    onError: changed,
  });
  return (
    <Dialog
      title={t('customerEdit')}
      isOpen
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button kind="main" isPending={save.isPending} onPress={() => save.mutate()}>
            {t('save')}
          </Button>
        </>
      }
    >
      {save.error && <Taken error={save.error} />}
      <Field label={t('customerName')} value={given.name} onChange={set('name')} autoFocus />
      <Field
        label={t('customerCompany')}
        help={t('customerCompanyHelp')}
        value={given.account}
        onChange={set('account')}
      />
      {addresses.length > 1 && (
        <Select
          label={t('customerMain')}
          value={given.address}
          rows={addresses.map(({ address }) => ({ value: address, label: address }))}
          choose={set('address')}
        />
      )}
      <Select
        label={t('customerLanguage')}
        value={given.language}
        rows={[
          { value: '' as Chosen, label: t('customerLanguageOwn') },
          ...languages.map((code) => ({ value: code as Chosen, label: nameOf.of(code) ?? code })),
        ]}
        choose={set('language')}
      />
      <Field label={t('customerZone')} help={t('customerZoneHelp')} value={given.timeZone} onChange={set('timeZone')} />
    </Dialog>
  );
}
