import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { askedNumber } from '../../live/calls/calls.ts';
import { useTitle } from '../../live/title.ts';
import { useMe } from '../../session/person.tsx';
import { Search } from '../../ui/fields/search.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Sheet } from '../../ui/page/sheet.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { useWords } from '../../words/language.tsx';
import { Callers } from './callers.tsx';
import { MissedCalls } from './missed-calls.tsx';

/** Who calls, what is open for them, and a case of the call (CASE-07): `/call?from=%2B49…&to=…`. */
export function CallPage() {
  const t = useWords();
  const me = useMe();
  const asked = new URLSearchParams(useSearch());
  const from = askedNumber(asked);
  useTitle(from || t('calls'));
  if (!me.agent?.takesCalls)
    return (
      <Empty isPage icon="phone" title={t('callsNotYours')}>
        {t(me.agent ? 'callsNotYoursText' : 'callsOfAgents')}
      </Empty>
    );
  return (
    <>
      <Bar title={from || t('calls')} under={asked.get('to') ? t('callTo', { to: asked.get('to') ?? '' }) : undefined}>
        <NumberSearch key={from} from={from} />
      </Bar>
      <Sheet>
        {from === '' && !asked.get('id') ? (
          <MissedCalls />
        ) : (
          <Callers key={`${from} ${asked.get('id')}`} from={from} callId={asked.get('id') ?? undefined} />
        )}
      </Sheet>
    </>
  );
}

function NumberSearch({ from }: { readonly from: string }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(from);
  const look = () => navigate(`/call?${new URLSearchParams({ from: typed.trim() })}`);
  return <Search label={t('callNumber')} value={typed} onChange={setTyped} onSubmit={look} />;
}
