import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTitle } from '../../../live/title.ts';
import { useMay } from '../../../session/person.tsx';
import { Fault } from '../../../shell/fault.tsx';
import { Search } from '../../../ui/fields/search.tsx';
import { Bar } from '../../../ui/page/bar.tsx';
import { Sheet } from '../../../ui/page/sheet.tsx';
import { ButtonLink } from '../../../ui/press/button.tsx';
import { Empty } from '../../../ui/show/empty.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import { lookupGroups } from '../lookup-groups.ts';
import { setupAddress } from '../setup-address.ts';
import { type Described, lookupsQuery, type Row, rowsQuery } from '../setup-requests.ts';
import { beginningOf, useLabel, useRowWords, useValueWords } from '../words-of.ts';
import look from './overview-page.module.css';

/** Every lookup and setting, to be found by its words (CONS-02). */
export function OverviewPage() {
  const t = useWords();
  const [sought, setSought] = useState('');
  const described = useQuery(lookupsQuery);
  const values = useQuery(rowsQuery('setting'));
  const mayChange = useMay('admin');
  const error = described.error ?? values.error;
  useTitle(t('setup'));
  return (
    <>
      <Bar title={t('setup')}>
        {mayChange && (
          <>
            <ButtonLink href={setupAddress.install}>{t('install')}</ButtonLink>
            <ButtonLink href={setupAddress.audit}>{t('audit')}</ButtonLink>
            <ButtonLink href={setupAddress.transfer}>{t('transfer')}</ButtonLink>
          </>
        )}
      </Bar>
      <Sheet>
        {mayChange && <Search label={t('setupFind')} value={sought} onChange={setSought} />}
        {error && <Fault error={error} again={() => void Promise.all([described.refetch(), values.refetch()])} />}
        {!error && !(described.data && values.data) && <Bones />}
        {described.data && values.data && (
          <Found described={described.data} values={values.data.rows} sought={sought.trim().toLowerCase()} />
        )}
      </Sheet>
    </>
  );
}

function Bones() {
  return (
    <div className={look.bones}>
      <Skeleton width="short" />
      <Skeleton />
      <Skeleton width="half" />
    </div>
  );
}

interface Entry {
  readonly key: string;
  readonly href: string;
  readonly label: string;
  readonly about: string;
  readonly value?: string;
  readonly isEdited?: boolean;
}

function Found({
  described,
  values,
  sought,
}: {
  readonly described: Described;
  readonly values: readonly Row[];
  readonly sought: string;
}) {
  const t = useWords();
  const parts = useParts(described, values);
  const shown = parts
    .map(({ title, entries }) => ({ title, entries: entries.filter((entry) => isFound(entry, sought)) }))
    .filter(({ entries }) => entries.length > 0);
  if (shown.length === 0)
    return (
      <Empty icon="search" title={t('setupNotFound')}>
        {t('setupNotFoundText')}
      </Empty>
    );
  return shown.map(({ title, entries }) => (
    <section key={title} className={look.part}>
      <h2 className={look.title}>{title}</h2>
      <ul className={look.entries}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <Link href={entry.href} className={look.entry ?? ''}>
              <span className={look.words}>
                <span className={look.label}>{entry.label}</span>
                <span className={look.about}>{entry.about}</span>
              </span>
              {entry.value !== undefined && (
                <span className={look.value}>
                  {entry.value}
                  {entry.isEdited && <span className={look.edited}>{t('origin_edited')}</span>}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function useParts(described: Described, values: readonly Row[]) {
  const t = useWords();
  const label = useLabel();
  const words = useValueWords();
  const rowWords = useRowWords();
  const ofLookups = lookupGroups.map(({ title, lookups }) => ({
    title: t(title),
    entries: lookups.flatMap((name): Entry[] => {
      const found = described.lookups.find((lookup) => lookup.name === name);
      if (!found) return [];
      return [
        {
          key: name,
          href: setupAddress.lookup(name),
          label: label(found.label),
          about: beginningOf(label(found.help)),
        },
      ];
    }),
  }));
  const tokens: Entry = { key: 'tokens', href: setupAddress.tokens, label: t('tokens'), about: t('tokensAbout') };
  const topics = [...new Map(described.settings.map(({ topic }) => [topic.name, label(topic.label)]))];
  const ofSettings = topics.map(([topic, title]) => ({
    title,
    entries: described.settings
      .filter((setting) => setting.topic.name === topic)
      .map((setting): Entry => {
        const row = values.find(({ name }) => name === setting.name);
        return {
          key: setting.name,
          href: setupAddress.row('setting', setting.name),
          label: label(setting.label),
          about: label(setting.help),
          value: rowWords(row?.columns.value, setting.takes) ?? words(row?.columns.value, setting.takes),
          isEdited: row?.origin === 'edited',
        };
      }),
  }));
  // What is of one matter stands in one part, be it a list or a value.
  const parts = Map.groupBy(
    [...ofLookups, { title: t('setupPeople'), entries: [tokens] }, ...ofSettings],
    ({ title }) => title,
  );
  return [...parts].map(([title, same]) => ({ title, entries: same.flatMap(({ entries }) => entries) }));
}

function isFound({ key, label, about }: Entry, sought: string): boolean {
  const text = `${key} ${label} ${about}`.toLowerCase();
  return sought.split(/\s+/).every((word) => text.includes(word));
}
