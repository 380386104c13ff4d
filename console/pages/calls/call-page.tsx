import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { ask } from '../../api.ts';
import { useTitle } from '../../live/title.ts';
import { useMe } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { Search } from '../../ui/fields/search.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Sheet } from '../../ui/page/sheet.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { NewCustomer } from '../people/new-customer.tsx';
import { CallerCard } from './caller-card.tsx';
import { MissedCalls } from './missed-calls.tsx';
import { RegisterCall } from './register-call.tsx';

/** Who calls, what is open for them, and a case of the call (CASE-07): `/call?from=+49…&to=…`. */
export function CallPage() {
  const t = useWords();
  const me = useMe();
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const from = asked.get('from') ?? '';
  const [typed, setTyped] = useState(from);
  useTitle(from || t('calls'));
  if (!me.agent?.takesCalls)
    return (
      <Empty icon="phone" title={t('callsNotYours')}>
        {t('callsNotYoursText')}
      </Empty>
    );
  const look = () => navigate(`/call?${new URLSearchParams({ from: typed.trim() })}`);
  return (
    <>
      <Bar title={from || t('calls')} under={asked.get('to') ? t('callTo', { to: asked.get('to') ?? '' }) : undefined}>
        <Search label={t('callNumber')} value={typed} onChange={setTyped} onSubmit={look} />
      </Bar>
      <Sheet>
        {from === '' ? <MissedCalls /> : <Callers key={from} from={from} callId={asked.get('id') ?? undefined} />}
      </Sheet>
    </>
  );
}

function Callers({ from, callId }: { readonly from: string; readonly callId: string | undefined }) {
  const t = useWords();
  const [chosen, setChosen] = useState<string>();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['callers', from],
    queryFn: ({ signal }) => ask('findCallers', { query: { from } }, { signal }),
  });
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton width="half" />;
  const { phone, callers } = data;
  const caller = callers.length === 1 ? callers[0] : callers.find(({ customer }) => customer.id === chosen);
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
      {callers.length > 1 && <p role="status">{t('callSeveral')}</p>}
      {callers.map((one) => (
        <CallerCard
          key={one.customer.id}
          caller={one}
          {...(callers.length > 1 && {
            choose: () => setChosen(one.customer.id),
            isChosen: one.customer.id === chosen,
          })}
        />
      ))}
      {(caller || callers.length === 0) && (
        <RegisterCall phone={phone} customer={caller?.customer} callId={callId} key={caller?.customer.id ?? ''} />
      )}
      {making && <NewCustomer typed={phone} close={() => setMaking(false)} made={() => void refetch()} />}
    </>
  );
}
