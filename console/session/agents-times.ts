import { useMemo } from 'react';
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

export function useTimes(): Times {
  const language = useLanguage();
  const zone = useZone();
  return useMemo(() => timesIn(language, zone), [language, zone]);
}
