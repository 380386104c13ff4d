import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Answer, ask } from '../../api.ts';
import { useTellProblem } from '../../live/problem.ts';
import { saveAsFile } from '../../live/save-as-file.ts';
import { Fault } from '../../shell/fault.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import { LegalHolds } from './legal-holds.tsx';
import look from './people.module.css';
import { type Customer, personalDataQuery } from './people-requests.ts';
import { Taken } from './taken.tsx';

const counted = [
  ...(['cases', 'taking', 'messages', 'files', 'ratings'] as const),
  ...(['drafts', 'held', 'calls', 'others'] as const),
];

/** What is held of a customer, in numbers; what keeps it; and the way to erase it, which asks for their address (OPS-07). */
export function PersonalData({
  customer,
  name,
  close,
}: {
  readonly customer: Customer;
  readonly name: string;
  readonly close: () => void;
}) {
  const t = useWords();
  const { id, addresses, phones } = customer;
  const { data, error, refetch } = useQuery(personalDataQuery(id));
  const erase = useErasure(customer, name, close);
  const [typed, setTyped] = useState('');
  const address = addresses[0]?.address ?? phones[0] ?? '';
  const isReady = data !== undefined && data.holds.length === 0 && typed.trim().toLowerCase() === address.toLowerCase();
  return (
    <Dialog
      title={t('privacy_title', { name })}
      isOpen
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button kind="bad" isDisabled={!isReady} isPending={erase.isPending} onPress={() => erase.mutate(typed)}>
            {t('privacy_erase')}
          </Button>
        </>
      }
    >
      {error && <Fault error={error} again={() => void refetch()} />}
      {!data && !error && <p className={look.fine}>{t('privacy_counting')}</p>}
      {data && (
        <>
          <Held data={data} />
          <Copy id={id} name={name} />
          <LegalHolds customer={id} holds={data.holds} />
          {data.holds.length === 0 && (
            <section className={look.danger} aria-label={t('privacy_eraseHead')}>
              <h3>{t('privacy_eraseHead')}</h3>
              <p>{t('privacy_eraseText')}</p>
              <Field
                label={t('privacy_confirm', { address })}
                value={typed}
                onChange={setTyped}
                autoComplete="off"
                spellCheck="false"
              />
            </section>
          )}
        </>
      )}
      {erase.error && <Taken error={erase.error} />}
    </Dialog>
  );
}

/** Keeps all of it as a file: page by page, as a customer may have thousands of cases. */
function Copy({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useWords();
  const onError = useTellProblem();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const parts: { readonly name: string; readonly items: object; readonly files: object }[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask('exportCustomer', { params: { id }, query: { cursor } });
        // Links end within minutes, and a file does not.
        for (const { files, ...part } of page.parts)
          parts.push({ ...part, files: files.map(({ url, ...one }) => one) });
        cursor = page.next;
      } while (cursor !== undefined);
      return parts;
    },
    onSuccess: (parts) => saveAsFile(`${name}.json`, JSON.stringify({ customer: id, parts }, undefined, 2)),
    onError,
  });
  return (
    <section className={look.copy} aria-label={t('privacy_copy')}>
      <Button isPending={isPending} onPress={() => mutate()}>
        {t('privacy_copy')}
      </Button>
      <p className={look.fine}>{t('privacy_copyText')}</p>
    </section>
  );
}

function Held({ data: { counts, isMore } }: { readonly data: Answer<'lookAtData'> }) {
  const t = useWords();
  return (
    <>
      <dl className={`${look.facts} ${look.counts}`}>
        {counted
          .filter((what) => counts[what] > 0)
          .map((what) => (
            <div key={what} className={look.count}>
              <dt>{t(`privacy_${what}`)}</dt>
              <dd>{counts[what]}</dd>
            </div>
          ))}
      </dl>
      {isMore && <p className={look.fine}>{t('privacy_more')}</p>}
    </>
  );
}

/** Asks until all is gone: of thousands of cases each answer tells that there is more. */
function useErasure({ id }: Customer, name: string, close: () => void) {
  const t = useWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async (confirm: string) => {
      for (;;) {
        const { state } = await ask('eraseCustomer', { params: { id }, body: { confirm } });
        if (state === 'done') return;
      }
    },
    onSuccess: () => {
      close();
      navigate('/customers');
      queries.removeQueries({ queryKey: ['customer', id] });
      void queries.invalidateQueries({ queryKey: ['customers'] });
      tell({ title: t('privacy_erased', { name }) });
    },
  });
}
