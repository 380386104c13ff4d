import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { CasePage } from './pages/case/case-page.tsx';
import { ListPage, ViewPage } from './pages/list/list-page.tsx';
import { useMe } from './session/person.tsx';
import { For } from './shell/for-role.tsx';
import { homeOf } from './shell/lists.ts';
import { NothingHere } from './shell/nothing-here.tsx';
import { Sheet } from './ui/page/sheet.tsx';
import { Skeleton } from './ui/show/skeleton.tsx';
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
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <Home />
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
          <For least="agent">
            <NewCasePage />
          </For>
        </Route>
        <Route path="/search">
          <SearchPage />
        </Route>
        <Route path="/customers">
          <CustomersPage />
        </Route>
        <Route path="/customers/:id">
          <CustomerPage />
        </Route>
        <Route path="/accounts/:id">
          <AccountPage />
        </Route>
        <Route path="/call">
          <For least="agent">
            <CallPage />
          </For>
        </Route>
        <Route path="/held">
          <For least="agent">
            <HeldPage />
          </For>
        </Route>
        <Route path="/held/failed">
          <For least="agent">
            <FailedPage />
          </For>
        </Route>
        <Route path="/reports">
          <Redirect to="/reports/ratings" replace />
        </Route>
        <Route path="/reports/:report">
          <ReportsPage />
        </Route>
        <Route path="/admin">
          <For least="admin">
            <OverviewPage />
          </For>
        </Route>
        <Route path="/admin/audit">
          <For least="admin">
            <AuditPage />
          </For>
        </Route>
        <Route path="/admin/transfer">
          <For least="admin">
            <TransferPage />
          </For>
        </Route>
        <Route path="/admin/lookups/template">
          <For least="admin">
            <TemplatesPage />
          </For>
        </Route>
        <Route path="/admin/templates/new">
          <For least="admin">
            <NewTemplatePage />
          </For>
        </Route>
        <Route path="/admin/templates/:name">
          <For least="admin">
            <TemplatePage />
          </For>
        </Route>
        <Route path="/admin/translations/:language">
          <For least="admin">
            <TranslationsPage />
          </For>
        </Route>
        <Route path="/admin/lookups/:lookup">
          <For least="admin">
            <LookupPage />
          </For>
        </Route>
        <Route path="/admin/lookups/:lookup/new">
          <For least="admin">
            <RowPage isNew />
          </For>
        </Route>
        <Route path="/admin/lookups/:lookup/row">
          <For least="admin">
            <RowPage />
          </For>
        </Route>
        <Route path="/admin/install">
          <For least="admin">
            <InstallPage />
          </For>
        </Route>
        <Route path="/admin/tokens">
          <For least="admin">
            <TokensPage />
          </For>
        </Route>
        <Route path="/settings">
          <SettingsPage />
        </Route>
        {PartsPage && (
          <Route path="/parts">
            <PartsPage />
          </Route>
        )}
        <Route>
          <NothingHere />
        </Route>
      </Switch>
    </Suspense>
  );
}

function Home() {
  return <Redirect to={homeOf(useMe())} replace />;
}

/** A page that is on its way. */
function Loading() {
  const t = useWords();
  return (
    <div role="status" aria-label={t('loading')}>
      <Sheet>
        <Skeleton width="short" />
        <Skeleton />
        <Skeleton width="half" />
      </Sheet>
    </div>
  );
}
