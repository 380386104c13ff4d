import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { countsQuery, viewsQuery } from '../live/list-requests.ts';
import { useNarrow } from '../live/narrow.ts';
import { useNow } from '../live/now.ts';
import { useTimes } from '../session/agents-times.ts';
import type { Me } from '../session/person.tsx';
import { useSession } from '../session/sign-in-gate.tsx';
import { Menu, MenuEntry, MenuPart } from '../ui/press/menu.tsx';
import { Face } from '../ui/show/face.tsx';
import { useWords } from '../words/language.tsx';
import { AwayDialog, isAwayAt } from './away-dialog.tsx';
import { lists, onPhone } from './lists.ts';
import { TakesCalls } from './takes-calls.tsx';
import look from './your-menu.module.css';

/** Who is signed in, and what concerns them alone; on a phone also what its navigation has no room for. */
export function YourMenu({ me, showKeys }: { readonly me: Me; readonly showKeys: () => void }) {
  const t = useWords();
  const { signOut } = useSession();
  const isNarrow = useNarrow();
  const { data: counted } = useQuery(countsQuery);
  const { data: named } = useQuery(viewsQuery);
  const times = useTimes();
  const now = useNow();
  const [asksAway, setAsksAway] = useState(false);
  const mayWork = me.role !== 'viewer';
  const { agent } = me;
  const awayUntil = agent && isAwayAt(agent, now) ? agent.awayUntil : undefined;
  return (
    <>
      <Menu
        label={t('yourMenu')}
        placement="top start"
        trigger={
          <Button className={look.you ?? ''}>
            <Face name={me.name} />
            <span className={look.words}>
              <span className={look.name}>{me.name}</span>
              <span className={look.role}>{t(`role_${me.role}`)}</span>
            </span>
          </Button>
        }
      >
        {isNarrow && (
          <MenuPart title={t('lists')}>
            {lists
              .filter((list) => !onPhone.includes(list))
              .map((list) => (
                <MenuEntry
                  key={list}
                  href={`/lists/${list}`}
                  about={
                    list === 'following' && counted?.mentions ? t('mentions', { count: counted.mentions }) : undefined
                  }
                >
                  {t(`list_${list}`)}
                </MenuEntry>
              ))}
            {named?.views.map(({ id, name }) => (
              <MenuEntry key={id} href={`/views/${id}`}>
                {name}
              </MenuEntry>
            ))}
            <MenuEntry icon="people" href="/customers">
              {t('customers')}
            </MenuEntry>
            {agent?.takesCalls && (
              <MenuEntry icon="phone" href="/call">
                {t('calls')}
              </MenuEntry>
            )}
            {mayWork && <MenuEntry href="/held">{t('held')}</MenuEntry>}
            <MenuEntry href="/reports">{t('reports')}</MenuEntry>
            <MenuEntry icon="search" href="/search">
              {t('search')}
            </MenuEntry>
            {mayWork && (
              <MenuEntry icon="plus" href="/new">
                {t('newCase')}
              </MenuEntry>
            )}
          </MenuPart>
        )}
        {mayWork && agent && (
          <MenuEntry icon="clock" about={awayUntil && times.moment(awayUntil)} onAction={() => setAsksAway(true)}>
            {t(awayUntil ? 'youAreAway' : 'goAway')}
          </MenuEntry>
        )}
        {mayWork && agent && <TakesCalls takesCalls={agent.takesCalls} />}
        <MenuEntry icon="settings" href="/settings">
          {t('yourSettings')}
        </MenuEntry>
        {!isNarrow && (
          <MenuEntry icon="more" hint="?" onAction={showKeys}>
            {t('keysTitle')}
          </MenuEntry>
        )}
        {isNarrow && me.role === 'admin' && (
          <MenuEntry icon="list" href="/admin">
            {t('setup')}
          </MenuEntry>
        )}
        {me.role === 'admin' && (
          <MenuEntry icon="person" href="/admin/tokens">
            {t('tokens')}
          </MenuEntry>
        )}
        <MenuEntry icon="forward" onAction={() => void signOut()}>
          {t('signOut')}
        </MenuEntry>
      </Menu>
      {asksAway && agent && <AwayDialog own={agent} isOpen close={() => setAsksAway(false)} />}
    </>
  );
}
