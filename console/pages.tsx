import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { CasePage } from './pages/case/case-page.tsx';
import { ListPage, ViewPage } from './pages/list/list-page.tsx';
import { Empty } from './ui/show/empty.tsx';
import { useWords } from './words/language.tsx';

const NewCasePage = lazy(async () => ({ default: (await import('./pages/new-case/new-case-page.tsx')).NewCasePage }));
const SearchPage = lazy(async () => ({ default: (await import('./pages/search/search-page.tsx')).SearchPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./pages/settings/settings-page.tsx')).SettingsPage }));
const CustomersPage = lazy(async () => ({
  default: (await import('./pages/people/customers-page.tsx')).CustomersPage,
}));
const CustomerPage = lazy(async () => ({ default: (await import('./pages/people/customer-page.tsx')).CustomerPage }));
const AccountPage = lazy(async () => ({ default: (await import('./pages/people/account-page.tsx')).AccountPage }));
const CallPage = lazy(async () => ({ default: (await import('./pages/calls/call-page.tsx')).CallPage }));
const HeldPage = lazy(async () => ({ default: (await import('./pages/held/held-page.tsx')).HeldPage }));
const FailedPage = lazy(async () => ({ default: (await import('./pages/held/failed-page.tsx')).FailedPage }));
const OverviewPage = lazy(async () => ({
  default: (await import('./pages/settings/overview/overview-page.tsx')).OverviewPage,
}));
const LookupPage = lazy(async () => ({
  default: (await import('./pages/settings/lookup/lookup-page.tsx')).LookupPage,
}));
const RowPage = lazy(async () => ({ default: (await import('./pages/settings/row/row-page.tsx')).RowPage }));
const AuditPage = lazy(async () => ({ default: (await import('./pages/settings/audit/audit-page.tsx')).AuditPage }));
const TransferPage = lazy(async () => ({
  default: (await import('./pages/settings/transfer/transfer-page.tsx')).TransferPage,
}));
const InstallPage = lazy(async () => ({ default: (await import('./pages/install/install-page.tsx')).InstallPage }));
const TemplatesPage = lazy(async () => ({
  default: (await import('./pages/templates/templates-page.tsx')).TemplatesPage,
}));
const TemplatePage = lazy(async () => ({
  default: (await import('./pages/templates/template-page.tsx')).TemplatePage,
}));
const NewTemplatePage = lazy(async () => ({
  default: (await import('./pages/templates/new-template-page.tsx')).NewTemplatePage,
}));
const TranslationsPage = lazy(async () => ({
  default: (await import('./pages/templates/translations-page.tsx')).TranslationsPage,
}));
const TokensPage = lazy(async () => ({ default: (await import('./pages/tokens/tokens-page.tsx')).TokensPage }));
const ReportsPage = lazy(async () => ({ default: (await import('./pages/reports/reports-page.tsx')).ReportsPage }));
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
      <Route path="/customers">
        <Suspense fallback={null}>
          <CustomersPage />
        </Suspense>
      </Route>
      <Route path="/customers/:id">
        <Suspense fallback={null}>
          <CustomerPage />
        </Suspense>
      </Route>
      <Route path="/accounts/:id">
        <Suspense fallback={null}>
          <AccountPage />
        </Suspense>
      </Route>
      <Route path="/call">
        <Suspense fallback={null}>
          <CallPage />
        </Suspense>
      </Route>
      <Route path="/held">
        <Suspense fallback={null}>
          <HeldPage />
        </Suspense>
      </Route>
      <Route path="/held/failed">
        <Suspense fallback={null}>
          <FailedPage />
        </Suspense>
      </Route>
      <Route path="/reports">
        <Redirect to="/reports/ratings" replace />
      </Route>
      <Route path="/reports/:report">
        <Suspense fallback={null}>
          <ReportsPage />
        </Suspense>
      </Route>
      <Route path="/admin">
        <Suspense fallback={null}>
          <OverviewPage />
        </Suspense>
      </Route>
      <Route path="/admin/audit">
        <Suspense fallback={null}>
          <AuditPage />
        </Suspense>
      </Route>
      <Route path="/admin/transfer">
        <Suspense fallback={null}>
          <TransferPage />
        </Suspense>
      </Route>
      <Route path="/admin/lookups/template">
        <Suspense fallback={null}>
          <TemplatesPage />
        </Suspense>
      </Route>
      <Route path="/admin/templates/new">
        <Suspense fallback={null}>
          <NewTemplatePage />
        </Suspense>
      </Route>
      <Route path="/admin/templates/:name">
        <Suspense fallback={null}>
          <TemplatePage />
        </Suspense>
      </Route>
      <Route path="/admin/translations/:language">
        <Suspense fallback={null}>
          <TranslationsPage />
        </Suspense>
      </Route>
      <Route path="/admin/lookups/:lookup">
        <Suspense fallback={null}>
          <LookupPage />
        </Suspense>
      </Route>
      <Route path="/admin/lookups/:lookup/new">
        <Suspense fallback={null}>
          <RowPage isNew />
        </Suspense>
      </Route>
      <Route path="/admin/lookups/:lookup/row">
        <Suspense fallback={null}>
          <RowPage />
        </Suspense>
      </Route>
      <Route path="/admin/install">
        <Suspense fallback={null}>
          <InstallPage />
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
    <Empty isPage icon="search" title={t('notFoundTitle')}>
      {t('notFoundText')}
    </Empty>
  );
}
