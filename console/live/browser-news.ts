import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../api.ts';
import { useNames } from '../session/names.ts';
import { useMe } from '../session/person.tsx';
import { usePreferences } from '../session/preferences.ts';
import { useWords } from '../words/language.tsx';
import { changesQuery, type News } from './changes.ts';
import type { Row } from './list-requests.ts';
import { type NewsFor, newsFor } from './news-for.ts';

/** Asks the browser whether it lets the console tell of news outside its page; only ever by a press. */
export async function askToTell(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false;
  return (await Notification.requestPermission()) === 'granted';
}

/** Whether the browser lets the console tell of something outside its page. */
export function mayTell(): boolean {
  return 'Notification' in globalThis && Notification.permission === 'granted';
}

/** Told already: the feed tells the last seconds twice. */
const told = new Set<string>();

/** Tells of new work and of answers while nobody looks at the page, to who wants it; nothing of what they did themselves. */
export function useBrowserNews(): void {
  const t = useWords();
  const me = useMe();
  const names = useNames();
  const [, navigate] = useLocation();
  const isWanted = usePreferences().browserNews && mayTell();
  const { data } = useQuery({ ...changesQuery, refetchIntervalInBackground: isWanted });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the feed is told once
  useEffect(() => {
    if (!data || !isWanted) return;
    const fresh = data.changes.filter(({ number, at, what }) => !told.has(`${number} ${at} ${what}`));
    for (const { number, at, what } of fresh) told.add(`${number} ${at} ${what}`);
    if (document.hasFocus()) return;
    const titles = {
      answer: ({ last }: Row) => t('newsAnswer', { name: last?.who ?? '' }),
      given: () => t('newsGiven'),
      mention: ({ mention }: Row) => t('mentionedBy', { name: names.agent(mention?.by ?? '') }),
    };
    void worthTelling(fresh, me.address).then((found) => {
      for (const { kind, row } of found) show(titles[kind](row), row, () => navigate(`/cases/${row.number}`));
    });
  }, [data]);
}

/** Looks up whose the cases are, once something happened that may concern the reader. */
async function worthTelling(
  news: readonly News[],
  me: string,
): Promise<readonly { readonly kind: NewsFor; readonly row: Row }[]> {
  const kinds = newsFor(news, me);
  const isAny = (...wanted: readonly NewsFor[]) => [...kinds.values()].some(({ kind }) => wanted.includes(kind));
  const rows = async (list: 'mine' | 'following') => {
    const { cases } = await ask('listCases', { query: { list, sort: 'newest', limit: 100 } });
    return cases.filter(({ number }) => kinds.has(number));
  };
  const mine = isAny('given', 'answer') ? await rows('mine') : [];
  const followed = isAny('mention') ? await rows('following') : [];
  return [
    ...mine
      .map((row) => ({ kind: kinds.get(row.number)?.kind ?? 'answer', row }))
      .filter(({ kind }) => kind !== 'mention'),
    // Of this note, and not of another one that they have still to read.
    ...followed
      .filter(({ mention, number }) => mention !== undefined && mention.at === kinds.get(number)?.at)
      .map((row) => ({ kind: 'mention' as const, row })),
  ];
}

function show(title: string, { number, subject }: Row, open: () => void): void {
  try {
    // One case, one notification, whatever number of tabs tells of it.
    const shown = new Notification(title, { body: subject, tag: `postcase-${number}` });
    shown.onclick = () => {
      focus();
      open();
      shown.close();
    };
  } catch {
    // Some phones show none but those of a service worker.
  }
}
