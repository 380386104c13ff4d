import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { foundQuery } from '../../live/found.ts';
import { useNow } from '../../live/now.ts';
import { useTitle } from '../../live/title.ts';
import { leaveTrail } from '../../live/trail.ts';
import { Fault } from '../../shell/fault.tsx';
import { Search } from '../../ui/fields/search.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { useWords } from '../../words/language.tsx';
import { FoundCaseRow, FoundSkeleton } from './found-case-row.tsx';
import { FoundPeople } from './found-people.tsx';
import { narrowedBy, useSearchAddress } from './search-address.ts';
import { noFilters, SearchFilters } from './search-filters.tsx';
import look from './search-page.module.css';
import { useScrollBack } from './use-scroll-back.ts';

/** Cases and people as one types; back from a case comes back to what was found. */
export function SearchPage() {
  const t = useWords();
  const [, navigate] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const { address, path, change } = useSearchAddress();
  const { q: text } = address;
  const narrowed = narrowedBy(address, new Date(useNow()).toISOString());
  const isSought = text.trim() !== '';
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(foundQuery(text, narrowed));
  /** With which text somebody pressed Enter. */
  const [entered, setEntered] = useState<string>();
  const { box, leave } = useScrollBack(path, isSought && data !== undefined);
  useTitle(text || t('search'));
  const numbers = data?.cases.map(({ number }) => number) ?? [];
  const open = () => {
    leave();
    leaveTrail({ address: path, numbers });
  };
  const links = () => [...(box.current?.querySelectorAll('a') ?? [])];
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = links();
    const next = all[all.indexOf(document.activeElement as HTMLAnchorElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next && event.key === 'ArrowDown') return;
    event.preventDefault();
    (next ?? field.current)?.focus();
  };
  const [first] = numbers;
  // What is shown may be of the text before: Enter waits for what was asked.
  useEffect(() => {
    if (entered !== text || isPlaceholderData || first === undefined) return;
    setEntered(undefined);
    open();
    navigate(`/cases/${first}`);
  });
  return (
    <>
      <Bar title={t('search')}>
        <Search
          label={t('searchHint')}
          value={text}
          autoFocus
          inputRef={field}
          onKeyDown={pressed}
          onChange={(q) => {
            setEntered(undefined);
            change({ q });
          }}
          onSubmit={setEntered}
        />
      </Bar>
      <SearchFilters address={address} change={change} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move among its links, which are reached without them, too */}
      <div className={look.found} ref={box} onKeyDown={pressed}>
        {!isSought && (
          <Empty icon="search" title={t('searchStart')}>
            {t('searchKnows')} {t('searchKeys')}
          </Empty>
        )}
        {isSought && error && <Fault error={error} again={() => void refetch()} />}
        {isSought && !error && isPending && (
          <div role="status" aria-label={t('loading')}>
            {['a', 'b', 'c', 'd'].map((each) => (
              <FoundSkeleton key={each} />
            ))}
          </div>
        )}
        {isSought && !error && data && (
          <>
            <p className={look.count} role="status">
              {data.cases.length > 0 && t('foundSome', { count: data.cases.length })}
            </p>
            <ul>
              {data.cases.map((found) => (
                <li key={found.number}>
                  <FoundCaseRow found={found} open={open} />
                </li>
              ))}
            </ul>
            {data.more && data.cases.length > 0 && <p className={look.more}>{t('foundMore')}</p>}
            <FoundPeople people={data.customers} />
            {data.cases.length + data.customers.length === 0 && (
              <Nothing
                text={text.trim()}
                isNarrowed={Object.keys(narrowed).length > 0}
                widen={() => change(noFilters)}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}

function Nothing({
  text,
  isNarrowed,
  widen,
}: {
  readonly text: string;
  readonly isNarrowed: boolean;
  readonly widen: () => void;
}) {
  const t = useWords();
  return (
    <Empty
      icon="search"
      title={t('nothingFound', { text })}
      action={isNarrowed && <Button onPress={widen}>{t('clearFilters')}</Button>}
    >
      {t(isNarrowed ? 'nothingFoundNarrowed' : 'nothingFoundText')}
    </Empty>
  );
}
