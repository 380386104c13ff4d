import { useLanguage } from '../words/language.tsx';
import { type Times, timesIn } from '../words/times.ts';
import { useChoices } from './person.tsx';
import { usePreferences } from './preferences.ts';

/** The agent's zone: chosen, else the deployment's, else the browser's (CASE-16). */
export function useZone(): string {
  const { zone } = usePreferences();
  const { defaultTimeZone } = useChoices();
  return zone ?? (defaultTimeZone || Intl.DateTimeFormat().resolvedOptions().timeZone);
}

const known = new Map<string, Times>();

export function useTimes(): Times {
  const language = useLanguage();
  const zone = useZone();
  // Formats of a zone cost more than a row of a list.
  const name = `${language} ${zone}`;
  const times = known.get(name) ?? timesIn(language, zone);
  known.set(name, times);
  return times;
}
