import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { Refused } from './api.ts';
import { Pages } from './pages.tsx';
import { preferredLanguage, usePreferences } from './session/preferences.ts';
import { SignInGate } from './session/sign-in-gate.tsx';
import { Boundary } from './shell/boundary.tsx';
import { Leaving } from './shell/leaving.tsx';
import { Shell } from './shell/shell.tsx';
import { LanguageProvider, wordsOf } from './words/language.tsx';
import type { ConsoleLanguage, Words } from './words/words.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // The answer "no" stays one; a network comes back.
      retry: (failed, error) => !(error instanceof Refused && error.problem.status < 500) && failed < 2,
    },
  },
});

/** The console: languages, who is signed in, and the pages. */
export function App() {
  const language = preferredLanguage(usePreferences());
  const [words, setWords] = useState<{ readonly language: ConsoleLanguage; readonly words: Words }>();
  useEffect(() => {
    void wordsOf(language).then((loaded) => setWords({ language, words: loaded }));
  }, [language]);
  if (!words) return null;
  return (
    <LanguageProvider {...words}>
      <I18nProvider locale={words.language === 'ru' ? 'ru-RU' : 'en-GB'}>
        <Leaving>
          <Places>
            <QueryClientProvider client={queries}>
              <Boundary>
                <SignInGate>
                  <Shell>
                    <Pages />
                  </Shell>
                </SignInGate>
              </Boundary>
            </QueryClientProvider>
          </Places>
        </Leaving>
      </I18nProvider>
    </LanguageProvider>
  );
}

/** Links of all parts lead through the router. */
function Places({ children }: { readonly children: ReactNode }) {
  const [, navigate] = useLocation();
  return <RouterProvider navigate={navigate}>{children}</RouterProvider>;
}
