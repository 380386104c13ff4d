import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { problemWords } from '../../live/problem.ts';
import { Field } from '../../ui/fields/field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { useWords } from '../../words/language.tsx';
import look from './tokens-page.module.css';

const roles = ['viewer', 'agent', 'admin', 'calls'] as const;
/** Days for which it is good; 0 is until it is revoked. */
const lives = ['90', '365', '0'] as const;

/** Makes a token, and shows it this once. */
export function NewToken({ close, made }: { readonly close: () => void; readonly made: () => void }) {
  const t = useWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<(typeof roles)[number]>('viewer');
  const [days, setDays] = useState<(typeof lives)[number]>('365');
  const {
    mutate: make,
    data,
    error,
    isPending,
  } = useMutation({
    mutationFn: () => {
      const validUntil = new Date(Date.now() + Number(days) * 86_400_000).toISOString();
      return ask('createToken', { body: { name, role, ...(days !== '0' && { validUntil }) } });
    },
    onSettled: made,
  });
  if (data) return <Shown text={data.text} close={close} />;
  return (
    <Dialog
      title={t('tokenNew')}
      isOpen
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button kind="main" isDisabled={isPending || name.trim() === ''} onPress={() => make()}>
            {t('tokenMake')}
          </Button>
        </>
      }
    >
      <div className={look.form}>
        <Field
          label={t('tokenName')}
          help={t('tokenNameHelp')}
          error={error ? problemWords(error, t).title : undefined}
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
        />
        <Select
          label={t('tokenRole')}
          value={role}
          rows={roles.map((value) => ({ value, label: t(`role_${value}`) }))}
          choose={setRole}
        />
        <Select
          label={t('tokenLife')}
          value={days}
          rows={lives.map((value) => ({ value, label: t(`tokenLife_${value}`) }))}
          choose={setDays}
        />
      </div>
    </Dialog>
  );
}

function Shown({ text, close }: { readonly text: string; readonly close: () => void }) {
  const t = useWords();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tell({ title: t('tokenCopied') }),
      () => tell({ title: t('tokenNotCopied'), bad: true }),
    );
  return (
    <Dialog
      title={t('tokenShown')}
      isOpen
      wide
      close={close}
      foot={
        <>
          <Button onPress={() => void copy()}>{t('tokenCopy')}</Button>
          <Button kind="main" onPress={close}>
            {t('tokenKept')}
          </Button>
        </>
      }
    >
      <div className={look.form}>
        <Notice kind="warn">{t('tokenShownText')}</Notice>
        <Field label={t('tokenText')} value={text} isReadOnly />
      </div>
    </Dialog>
  );
}
