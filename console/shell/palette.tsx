import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';
import { useLocation } from 'wouter';
import { foundQuery } from '../live/found.ts';
import { viewsQuery } from '../live/list-requests.ts';
import { useTakeNext } from '../live/take-next.ts';
import { useNames } from '../session/names.ts';
import { useMay } from '../session/person.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { contactName } from '../words/contact.ts';
import { useWords } from '../words/language.tsx';
import { lists } from './lists.ts';
import look from './palette.module.css';

interface Deed {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly run: () => void;
}

/** Ctrl+K (Cmd+K): a page, an action or a case by a few letters (CONS-11). */
export function Palette() {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setOpen((open) => !open);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return (
    <Dialog title={t('palette')} isOpen={isOpen} close={() => setOpen(false)}>
      <Choice close={() => setOpen(false)} />
    </Dialog>
  );
}

function Choice({ close }: { readonly close: () => void }) {
  const t = useWords();
  const [text, setText] = useState('');
  const deeds = useDeeds(text);
  const sought = text.trim().toLowerCase();
  const shown = deeds
    .filter(({ id, title }) => id.startsWith('case-') || title.toLowerCase().includes(sought))
    .slice(0, 12);
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={t('palette')} autoFocus>
        <Input className={look.input ?? ''} placeholder={t('paletteHint')} />
      </SearchField>
      <Menu
        className={look.deeds ?? ''}
        aria-label={t('palette')}
        items={shown}
        onAction={(id) => {
          close();
          deeds.find((deed) => deed.id === id)?.run();
        }}
        renderEmptyState={() => <p className={look.about}>{t('paletteNothing')}</p>}
      >
        {(deed) => (
          <MenuItem className={look.deed ?? ''} textValue={deed.title}>
            <span>{deed.title}</span>
            <span className={look.about}>{deed.about}</span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}

function useDeeds(text: string): readonly Deed[] {
  const t = useWords();
  const names = useNames();
  const mayWork = useMay('agent');
  const mayDecide = useMay('admin');
  const [, navigate] = useLocation();
  const { take } = useTakeNext('unassigned');
  const { data: found } = useQuery({ ...foundQuery(text), retry: false });
  const { data: named } = useQuery(viewsQuery);
  const go = (id: string, title: string, to: string): Deed => ({
    id,
    title,
    about: t('paletteGo'),
    run: () => navigate(to),
  });
  return [
    ...(found?.cases ?? []).slice(0, 6).map(({ number, subject }) => ({
      id: `case-${number}`,
      title: subject || t('noSubject'),
      about: names.caseNumber(number),
      run: () => navigate(`/cases/${number}`),
    })),
    ...(found?.customers ?? []).slice(0, 3).map((customer) => ({
      id: `case-of-${customer.id}`,
      title: contactName(customer),
      about: t('customers'),
      run: () => navigate(`/customers/${customer.id}`),
    })),
    ...(mayWork
      ? [
          { id: 'take', title: t('takeNext'), about: t('paletteDo'), run: take },
          { id: 'new', title: t('newCase'), about: t('paletteDo'), run: () => navigate('/new') },
        ]
      : []),
    ...lists.map((list) => go(list, t(`list_${list}`), `/lists/${list}`)),
    ...(named?.views ?? []).map(({ id, name }) => go(id, name, `/views/${id}`)),
    go('customers', t('customers'), '/customers'),
    ...(mayWork ? [go('held', t('held'), '/held'), go('failed', t('failed'), '/held/failed')] : []),
    go('reports', t('reports'), '/reports'),
    go('search', t('search'), '/search'),
    go('your-settings', t('yourSettings'), '/settings'),
    ...(mayDecide
      ? [
          go('setup', t('setup'), '/admin'),
          go('install', t('install'), '/admin/install'),
          go('audit', t('audit'), '/admin/audit'),
          go('templates', t('templates'), '/admin/lookups/template'),
          go('tokens', t('tokens'), '/admin/tokens'),
        ]
      : []),
  ];
}
