import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { Field } from '../../ui/fields/field.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import type { Customer } from './people-requests.ts';
import { Taken } from './taken.tsx';

/** Adds an address or a phone; of another customer's it tells whose it is. */
export function AddReach({
  customer: { id, version },
  kind,
  close,
  changed,
}: {
  readonly customer: Customer;
  readonly kind: 'address' | 'phone';
  readonly close: () => void;
  readonly changed: () => void;
}) {
  const t = useWords();
  const [text, setText] = useState('');
  const isAddress = kind === 'address';
  const add = useMutation({
    mutationFn: () => ask('addCustomerAddress', { params: { id }, body: { [kind]: text.trim() }, version }),
    onSuccess: () => {
      changed();
      close();
    },
  });
  return (
    <Dialog
      title={t(isAddress ? 'customerAddAddress' : 'customerAddPhone')}
      isOpen
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button kind="main" isDisabled={text.trim() === ''} isPending={add.isPending} onPress={() => add.mutate()}>
            {t('save')}
          </Button>
        </>
      }
    >
      {add.error && <Taken error={add.error} />}
      <Field
        label={t(isAddress ? 'customerAddress' : 'customerPhone')}
        type={isAddress ? 'email' : 'tel'}
        value={text}
        onChange={setText}
        autoFocus
      />
    </Dialog>
  );
}
