import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../../api.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { choicesQuery } from '../../../session/person.tsx';
import { Confirm } from '../../../ui/layers/confirm.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { Menu, MenuEntry } from '../../../ui/press/menu.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { useWords } from '../../../words/language.tsx';
import { setupAddress } from '../setup-address.ts';
import { type LookupRow, type Row, setupKey } from '../setup-requests.ts';
import { useTellSaved } from './tell-saved.ts';

/** What can be done with a row besides editing it: a row that ships is switched off or reset, one's own removed (NOTE-10). */
export function RowDeeds({
  lookup,
  row,
  version,
  isEdited,
}: {
  readonly lookup: LookupRow;
  readonly row: Row;
  readonly version: number;
  readonly isEdited: boolean;
}) {
  const t = useWords();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const tellSaved = useTellSaved();
  const [, navigate] = useLocation();
  const [asksToRemove, setAsksToRemove] = useState(false);
  const of = { params: { lookup: lookup.name }, query: { name: row.name }, version };
  const { mutate: run } = useMutation({
    mutationFn: (deed: 'on' | 'off' | 'reset' | 'remove') => {
      if (deed === 'remove') return ask('deleteRow', of);
      if (deed === 'reset') return ask('resetRow', of);
      return ask('switchRow', { ...of, body: { on: deed === 'on' } });
    },
    onSuccess: ({ change, row: left }) => {
      tellSaved(change);
      if (!left) navigate(setupAddress.lookup(lookup.name), { replace: true });
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: [setupKey] });
      void queries.invalidateQueries({ queryKey: choicesQuery.queryKey });
    },
    onError,
  });
  const isOn = row.columns.active !== false;
  const isOwn = row.origin === 'own';
  if (!lookup.switchable && !isOwn && row.origin === 'base') return null;
  return (
    <>
      <Menu
        label={t('rowDeeds')}
        trigger={
          <Button kind="quiet" square isDisabled={isEdited} aria-label={t('rowDeeds')}>
            <Icon name="dots" />
          </Button>
        }
      >
        {lookup.switchable && (
          <MenuEntry onAction={() => run(isOn ? 'off' : 'on')} about={isOwn ? undefined : t('baseStays')}>
            {t(isOn ? 'switchOff' : 'switchOn')}
          </MenuEntry>
        )}
        {row.origin === 'edited' && (
          <MenuEntry onAction={() => run('reset')} about={t('resetAbout')}>
            {t('resetRow')}
          </MenuEntry>
        )}
        {isOwn && <MenuEntry onAction={() => setAsksToRemove(true)}>{t('removeRow')}</MenuEntry>}
      </Menu>
      <Confirm
        title={t('removeRowTitle', { name: row.name })}
        deed={t('removeRow')}
        cancel={t('cancel')}
        isOpen={asksToRemove}
        close={() => setAsksToRemove(false)}
        confirm={() => run('remove')}
      >
        <p>{t('removeRowText')}</p>
      </Confirm>
    </>
  );
}
