import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { CasePage } from './pages/case/case-page.tsx';
import { ListPage, ViewPage } from './pages/list/list-page.tsx';
import { Empty } from './ui/show/empty.tsx';
import { useWords } from './words/language.tsx';

const NewCasePage = lazy(async () => ({ default: (await import('./pages/new-case/new-case-page.tsx')).NewCasePage }));
const SearchPage = lazy(async () => ({ default: (await import('./pages/search/search-page.tsx')).SearchPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./pages/settings/settings-page.tsx')).SettingsPage }));
const HeldPage = lazy(async () => ({ default: (await import('./pages/held/held-page.tsx')).HeldPage }));
const TokensPage = lazy(async () => ({ default: (await import('./pages/tokens/tokens-page.tsx')).TokensPage }));
/** Of the development build alone. */
const PartsPage = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('./pages/parts/parts-page.tsx')).PartsPage }))
  : undefined;

/** Which page stands at which address. */
export function Pages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/lists/mine" replace />
      </Route>
      <Route path="/lists/:list">
        <ListPage />
      </Route>
      <Route path="/views/:id">
        <ViewPage />
      </Route>
      <Route path="/cases/:number">
        <CasePage />
      </Route>
      <Route path="/new">
        <Suspense fallback={null}>
          <NewCasePage />
        </Suspense>
      </Route>
      <Route path="/search">
        <Suspense fallback={null}>
          <SearchPage />
        </Suspense>
      </Route>
      <Route path="/held">
        <Suspense fallback={null}>
          <HeldPage />
        </Suspense>
      </Route>
      <Route path="/settings/tokens">
        <Suspense fallback={null}>
          <TokensPage />
        </Suspense>
      </Route>
      <Route path="/settings">
        <Suspense fallback={null}>
          <SettingsPage />
        </Suspense>
      </Route>
      {PartsPage && (
        <Route path="/parts">
          <Suspense fallback={null}>
            <PartsPage />
          </Suspense>
        </Route>
      )}
      <Route>
        <NothingHere />
      </Route>
    </Switch>
  );
}

function NothingHere() {
  const t = useWords();
  return (
    <Empty icon="search" title={t('notFoundTitle')}>
      {t('notFoundText')}
    </Empty>
  );
}
