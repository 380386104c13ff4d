import { useState } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { Field } from '../../../ui/fields/field.tsx';
import { Dialog } from '../../../ui/layers/dialog.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { useCaseEdit } from '../use-case-edit.ts';

/** Adds the mail address of a customer whom no mail could reach (CASE-07). */
export function AddressDialog({ page, close }: { readonly page: CasePage; readonly close: () => void }) {
  const t = useWords();
  const { addAddress } = useCaseEdit(page.case);
  const [address, setAddress] = useState('');
  const save = () => {
    addAddress(address.trim());
    close();
  };
  return (
    <Dialog
      title={t('addMailAddress')}
      isOpen
      close={close}
      foot={
        <Button kind="main" isDisabled={!address.includes('@')} onPress={save}>
          {t('save')}
        </Button>
      }
    >
      <Field label={t('customerAddress')} type="email" value={address} onChange={setAddress} autoFocus />
    </Dialog>
  );
}
