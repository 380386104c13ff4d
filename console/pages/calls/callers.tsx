import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Answer, ask } from '../../api.ts';
import { Fault } from '../../shell/fault.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { NewCustomer } from '../people/new-customer.tsx';
import { Taken } from '../people/taken.tsx';
import { CallerCard } from './caller-card.tsx';
import { namedCaller } from './named-caller.ts';
import { RegisterCall } from './register-call.tsx';

type Found = Answer<'findCallers'>;

/** Stands for a caller who is none of those that were found. */
const nobody = '';

/** Who may be calling: of several, and of who is known by the end of the number alone, the reader says who it is. */
export function Callers({ from, callId }: { readonly from: string; readonly callId: string | undefined }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['callers', from],
    queryFn: ({ signal }) => ask('findCallers', { query: { from } }, { signal }),
  });
  // What is written beneath stays when a later question fails.
  if (!data) return error ? <Fault error={error} again={() => void refetch()} /> : <Skeleton width="half" />;
  return <Shown found={data} callId={callId} again={() => void refetch()} />;
}

function Shown({
  found: { phone, by, callers },
  callId,
  again,
}: {
  readonly found: Found;
  readonly callId: string | undefined;
  readonly again: () => void;
}) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<string>();
  const [making, setMaking] = useState(false);
  const asks = callers.length > 1 || (callers.length > 0 && by === 'end');
  const caller = asks ? callers.find(({ customer }) => customer.id === chosen) : callers[0];
  const isSaid = caller !== undefined || callers.length === 0 || chosen === nobody;
  return (
    <>
      {callers.length === 0 && (
        <Empty
          icon="person"
          title={phone === '' ? t('callHidden') : t('callUnknown', { phone })}
          action={<Button onPress={() => setMaking(true)}>{t('customerNew')}</Button>}
        >
          {t('callUnknownText')}
        </Empty>
      )}
      {asks && <p role="status">{by === 'end' ? t('callAlike', { phone }) : t('callSeveral')}</p>}
      {callers.map((one) => (
        <CallerCard
          key={one.customer.id}
          caller={one}
          {...(asks && { choose: () => setChosen(one.customer.id), isChosen: one.customer.id === chosen })}
        />
      ))}
      {asks && by === 'end' && (
        <div>
          <Button kind={chosen === nobody ? 'main' : 'usual'} onPress={() => setChosen(nobody)}>
            {t('callNobodyOfThese')}
          </Button>
        </div>
      )}
      {caller && by === 'end' && <AddNumber phone={phone} id={caller.customer.id} added={again} />}
      {isSaid && (
        <RegisterCall known={namedCaller(phone, by, caller?.customer)} caller={caller?.customer} callId={callId} />
      )}
      {making && (
        <NewCustomer
          typed={phone}
          close={() => setMaking(false)}
          made={(id) => (phone === '' ? navigate(`/customers/${id}`) : again())}
        />
      )}
    </>
  );
}

/** The number becomes a customer's by a press alone. */
function AddNumber({ phone, id, added }: { readonly phone: string; readonly id: string; readonly added: () => void }) {
  const t = useWords();
  const add = useMutation({
    mutationFn: async () => {
      const { id: goingOn, version } = await ask('showCustomer', { params: { id } });
      await ask('addCustomerAddress', { params: { id: goingOn }, body: { phone }, version });
    },
    onSuccess: added,
  });
  return (
    <>
      {add.error && <Taken error={add.error} />}
      <Notice kind="info" action={t('callAddNumber')} {...(!add.isPending && { onAction: () => add.mutate() })}>
        {t('callNotTheirs', { phone })}
      </Notice>
    </>
  );
}
