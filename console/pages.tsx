import { Redirect, Route, Switch } from 'wouter';
import { CasePage } from './pages/case/case-page.tsx';
import { ListPage, ViewPage } from './pages/list/list-page.tsx';
import { Empty } from './ui/show/empty.tsx';
import { useWords } from './words/language.tsx';

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
