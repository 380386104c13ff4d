import { useSyncExternalStore } from 'react';
import type { ConsoleLanguage } from '../words/words.ts';

/** In the order in which they stand. */
export const listColumns = ['number', 'agent', 'service'] as const;
export type ListColumn = (typeof listColumns)[number];

/** What a person chose for themselves on this device. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** Missing: what the browser speaks. */
  readonly language?: ConsoleLanguage | undefined;
  /** Time zone by its IANA name; missing: the deployment's (CASE-16). */
  readonly zone?: string | undefined;
  /** Single keys outside fields. */
  readonly keys: boolean;
  readonly afterSending: 'next' | 'back' | 'stay';
  readonly density: 'comfortable' | 'compact';
  /** What a wide list shows of a case besides its subject, its status and how long it waits. */
  readonly columns: readonly ListColumn[];
  /** Whether the browser tells of news while nobody looks at the page. */
  readonly browserNews: boolean;
}

const usual: Preferences = {
  theme: 'system',
  keys: true,
  afterSending: 'stay',
  density: 'comfortable',
  columns: ['number', 'service'],
  browserNews: false,
};
const place = 'postcase.preferences';
const listeners = new Set<() => void>();
let current = read();

export function preferences(): Preferences {
  return current;
}

/** Keeps what changed, and tells every part that shows it, in other tabs too. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(place, JSON.stringify(current));
  tellAll();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(listen, preferences);
}

/** The language of the reader: chosen, or the browser's first that the console speaks. */
export function preferredLanguage({ language }: Preferences = current): ConsoleLanguage {
  if (language) return language;
  const spoken = navigator.languages.map((name) => name.slice(0, 2).toLowerCase());
  return spoken.find((name): name is ConsoleLanguage => name === 'en' || name === 'ru') ?? 'en';
}

/** Shows theme and language to style sheets and screen readers. */
export function applyPreferences(): void {
  const { dataset } = document.documentElement;
  dataset.theme = current.theme;
  dataset.density = current.density;
  dataset.columns = current.columns.join(' ');
  document.documentElement.lang = preferredLanguage();
}

function listen(told: () => void): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}

function tellAll(): void {
  applyPreferences();
  for (const told of listeners) told();
}

function read(): Preferences {
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(place) ?? '{}') };
  } catch {
    return usual;
  }
}

addEventListener('storage', ({ key }) => {
  if (key !== place) return;
  current = read();
  tellAll();
});
