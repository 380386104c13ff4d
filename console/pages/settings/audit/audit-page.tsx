import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../../api.ts';
import { useTitle } from '../../../live/title.ts';
import { useZone } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useChoices } from '../../../session/person.tsx';
import { Fault } from '../../../shell/fault.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { Bar } from '../../../ui/page/bar.tsx';
import { Pair, Sheet } from '../../../ui/page/sheet.tsx';
import { Button, ButtonLink } from '../../../ui/press/button.tsx';
import { Empty } from '../../../ui/show/empty.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import { instantOf } from '../../../words/zoned-time.ts';
import { useUndo } from '../row/tell-saved.ts';
import { setupAddress } from '../setup-address.ts';
import { lookupsQuery, setupKey } from '../setup-requests.ts';
import { useLabel } from '../words-of.ts';
import look from './audit-page.module.css';
import { AuditRow } from './audit-row.tsx';
import { otherAudited } from './audited.ts';

const atOnce = 50;
const dayLong = 86_400_000;

/** Every change of settings and lookups: who, when, before, after (CONS-05). */
export function AuditPage() {
  const t = useWords();
  const zone = useZone();
  const [lookup, setLookup] = useState('');
  const [who, setWho] = useState('');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const described = useQuery(lookupsQuery);
  const { mutate: undo } = useUndo();
  const query = {
    lookup: lookup === '' ? undefined : lookup,
    who: who === '' ? undefined : who,
    from: first === '' ? undefined : instantOf(`${first}T00:00`, zone),
    until: last === '' ? undefined : instantOf(`${dayAfter(last)}T00:00`, zone),
    limit: atOnce,
  };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [setupKey, 'audit', query],
    queryFn: ({ pageParam, signal }) => ask('listAudit', { query: { ...query, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  useTitle(t('audit'));
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <Bar
        title={t('audit')}
        under={t('auditAbout')}
        before={
          <ButtonLink kind="quiet" square href={setupAddress.overview} aria-label={t('setup')}>
            <Icon name="back" />
          </ButtonLink>
        }
      />
      <Sheet>
        <Pair>
          <WhatFilter value={lookup} choose={setLookup} />
          <WhoFilter value={who} choose={setWho} seen={entries.map((entry) => entry.who)} />
          <Field label={t('auditFrom')} type="date" value={first} onChange={setFirst} />
          <Field label={t('auditUntil')} type="date" value={last} onChange={setLast} />
        </Pair>
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && <Skeleton width="half" />}
        {data && entries.length === 0 && !hasNextPage && (
          <Empty icon="clock" title={t('auditNone')}>
            {t('auditNoneText')}
          </Empty>
        )}
        {entries.length > 0 && (
          <ol className={look.entries} aria-label={t('audit')}>
            {entries.map((entry) => (
              <AuditRow
                key={`${entry.at} ${entry.id}`}
                entry={entry}
                // What is deleted has no page of its own to be brought back from.
                undo={
                  entry.what === 'removed' && entry.undoable ? () => undo({ at: entry.at, id: entry.id }) : undefined
                }
                lookup={described.data?.lookups.find(({ name }) => name === entry.lookup)}
                setting={described.data?.settings.find(({ name }) => entry.lookup === 'setting' && name === entry.name)}
              />
            ))}
          </ol>
        )}
        {hasNextPage && (
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('auditMore')}
          </Button>
        )}
      </Sheet>
    </>
  );
}

interface Filter {
  readonly value: string;
  readonly choose: (value: string) => void;
}

function WhatFilter({ value, choose }: Filter) {
  const t = useWords();
  const label = useLabel();
  const { data } = useQuery(lookupsQuery);
  const rows = [
    { value: '', label: t('auditAnything') },
    ...(data?.lookups ?? []).map((one) => ({ value: one.name as string, label: label(one.label) })),
    ...Object.entries(otherAudited).map(([value, word]) => ({ value, label: t(word) })),
  ];
  return <Select label={t('auditWhat')} value={value} rows={rows} choose={choose} />;
}

/** Agents, and whoever else was seen to change anything: admins need not be agents. */
function WhoFilter({ value, choose, seen }: Filter & { readonly seen: readonly string[] }) {
  const t = useWords();
  const names = useNames();
  const { agents } = useChoices();
  const all = new Set([...agents.map(({ address }) => address), ...seen, value].filter((one) => one !== ''));
  const rows = [
    { value: '', label: t('auditAnybody') },
    ...[...all].map((address) => ({ value: address, label: names.agent(address) })),
  ];
  return <Select label={t('auditWho')} value={value} rows={rows} choose={choose} />;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00Z`) + dayLong).toISOString().slice(0, 10);
}
