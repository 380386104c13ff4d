import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { useChoices } from '../../session/person.tsx';
import { Combo } from '../../ui/fields/combo.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { zoneRows } from '../../words/zones.ts';
import { type CustomerColumns, changedColumns, columnsOf, languagesFor } from './customer-edit.ts';
import type { Customer } from './people-requests.ts';
import { Taken } from './taken.tsx';

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
  const { languages } = useChoices();
  const { id, version, addresses } = customer;
  // As it was when the dialog opened: what others change meanwhile is refused by its version, not taken for the reader's.
  const [before] = useState(() => columnsOf(customer));
  const [given, setGiven] = useState(before);
  const set = (column: keyof CustomerColumns) => (value: string) => setGiven((now) => ({ ...now, [column]: value }));
  const body = changedColumns(before, given);
  const save = useMutation({
    mutationFn: () => ask('editCustomer', { params: { id }, body, version }),
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
          <Button
            kind="main"
            isDisabled={Object.keys(body).length === 0}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
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
          { value: '', label: t('customerLanguageOwn') },
          ...languagesFor(languages, before.language).map((code) => ({ value: code, label: nameOf.of(code) ?? code })),
        ]}
        choose={set('language')}
      />
      <Combo
        label={t('customerZone')}
        help={t('customerZoneHelp')}
        value={given.timeZone}
        rows={zoneRows(t('customerZoneNone'), before.timeZone)}
        choose={set('timeZone')}
        openLabel={t('openChoices')}
      />
    </Dialog>
  );
}
