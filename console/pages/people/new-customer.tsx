import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { Field } from '../../ui/fields/field.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import { Taken } from './taken.tsx';

/** Enters a customer before there is a case. */
export function NewCustomer({
  typed,
  close,
  made,
}: {
  /** What was looked for: a name, an address or a phone. */
  readonly typed: string;
  readonly close: () => void;
  readonly made: (id: string) => void;
}) {
  const t = useWords();
  const [once] = useState(() => crypto.randomUUID());
  const [given, setGiven] = useState(() => {
    const kind = typed.includes('@') ? 'address' : /^[+\d(][\d\s().-]{5,}$/.test(typed.trim()) ? 'phone' : 'name';
    return { name: '', address: '', phone: '', account: '', [kind]: typed.trim() };
  });
  const set = (column: keyof typeof given) => (value: string) => setGiven((before) => ({ ...before, [column]: value }));
  const make = useMutation({
    mutationFn: () => {
      const { name, ...ways } = given;
      const known = Object.fromEntries(Object.entries(ways).filter(([, value]) => value.trim() !== ''));
      return ask('createCustomer', { body: { name, ...known } }, { once });
    },
    onSuccess: ({ id }) => {
      close();
      made(id);
    },
  });
  const isKnown = given.address.includes('@') || given.phone.trim() !== '';
  return (
    <Dialog
      title={t('customerNew')}
      isOpen
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button kind="main" isDisabled={!isKnown} isPending={make.isPending} onPress={() => make.mutate()}>
            {t('save')}
          </Button>
        </>
      }
    >
      {make.error && <Taken error={make.error} />}
      <Field label={t('customerName')} value={given.name} onChange={set('name')} autoFocus />
      <Field label={t('customerAddress')} type="email" value={given.address} onChange={set('address')} />
      <Field label={t('customerPhone')} type="tel" value={given.phone} onChange={set('phone')} />
      <Field
        label={t('customerCompany')}
        help={t('customerCompanyHelp')}
        value={given.account}
        onChange={set('account')}
      />
    </Dialog>
  );
}
