import type { Row } from '../../live/list-requests.ts';
import { useNames } from '../../session/names.ts';
import { useChoices, useMay, useMe } from '../../session/person.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Menu, MenuEntry } from '../../ui/press/menu.tsx';
import { useWords } from '../../words/language.tsx';
import look from './bulk-bar.module.css';
import { MergeChosen } from './merge-chosen.tsx';
import { type Change, useBulkChange } from './use-bulk-change.ts';

/** Changes the chosen cases together: what could not be done is told, the rest is done and can be undone for some seconds (CONS-11). */
export function BulkBar({ rows, clear }: { readonly rows: readonly Row[]; readonly clear: () => void }) {
  const t = useWords();
  const me = useMe();
  const names = useNames();
  const choices = useChoices();
  const mayWork = useMay('agent');
  const { change, isChanging } = useBulkChange(clear);
  const all = (more: Omit<Change, 'number'>) => () =>
    change(rows.map(({ number, version }) => ({ number, version, ...more })));
  const statuses = choices.statuses.filter(
    ({ name, active }) => active && rows.some(({ status }) => allows(choices, status, name)),
  );
  return (
    <div className={look.bar} role="toolbar" aria-label={t('chosen', { count: rows.length })}>
      <span className={look.count}>{t('chosen', { count: rows.length })}</span>
      {mayWork && (
        <>
          <Menu
            label={t('status')}
            placement="top start"
            trigger={<Button isDisabled={isChanging}>{t('status')}</Button>}
          >
            {statuses.map(({ name }) => (
              <MenuEntry key={name} onAction={all({ status: name })}>
                {names.status(name)}
              </MenuEntry>
            ))}
          </Menu>
          <Menu
            label={t('agent')}
            placement="top start"
            trigger={<Button isDisabled={isChanging}>{t('agent')}</Button>}
          >
            {me.agent && <MenuEntry onAction={all({ agent: me.agent.address })}>{t('takeThem')}</MenuEntry>}
            {choices.agents
              .filter(({ active, address }) => active && address !== me.address)
              .map(({ address, name }) => (
                <MenuEntry key={address} onAction={all({ agent: address })}>
                  {name}
                </MenuEntry>
              ))}
            <MenuEntry onAction={all({ agent: null })}>{t('nobody')}</MenuEntry>
          </Menu>
          {choices.groups.length > 0 && (
            <Menu
              label={t('group')}
              placement="top start"
              trigger={<Button isDisabled={isChanging}>{t('group')}</Button>}
            >
              {choices.groups
                .filter(({ active }) => active)
                .map(({ name }) => (
                  <MenuEntry key={name} onAction={all({ group: name })}>
                    {names.group(name)}
                  </MenuEntry>
                ))}
            </Menu>
          )}
          <Menu
            label={t('priority')}
            placement="top start"
            trigger={<Button isDisabled={isChanging}>{t('priority')}</Button>}
          >
            {(['High', 'Medium', 'Low'] as const).map((priority) => (
              <MenuEntry key={priority} onAction={all({ priority })}>
                {t(`priority_${priority}`)}
              </MenuEntry>
            ))}
          </Menu>
          <MergeChosen rows={rows} change={change} isChanging={isChanging} />
        </>
      )}
      <span className={look.grow} />
      <Button kind="quiet" onPress={clear}>
        {t('chooseNone')}
      </Button>
    </div>
  );
}

function allows({ statuses }: ReturnType<typeof useChoices>, from: string, to: string): boolean {
  return statuses.find(({ name }) => name === from)?.next.includes(to) ?? true;
}
