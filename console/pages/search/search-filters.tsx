import { useIsFetching } from '@tanstack/react-query';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import { FilterChip } from '../list/filter-chip.tsx';
import { useFilterChoices } from '../list/filter-choices.ts';
import look from '../list/list-tools.module.css';
import { periods, type SearchAddress } from './search-address.ts';

const columns = ['status', 'agent', 'group', 'service'] as const;
export const noFilters = Object.fromEntries([...columns, 'state', 'days'].map((name) => [name, undefined]));

/** What narrows what was found. */
export function SearchFilters({
  address,
  change,
}: {
  readonly address: SearchAddress;
  readonly change: (changed: Partial<SearchAddress>) => void;
}) {
  const t = useWords();
  const busy = useIsFetching({ queryKey: ['found'] }) > 0;
  const choices = useFilterChoices({ list: 'all' });
  const rowsOf = (name: (typeof columns)[number]) => choices.find((one) => one.name === name);
  const states = (['open', 'done'] as const).map((value) => ({ value, label: t(`state_${value}`) }));
  const days = periods.map((value) => ({ value, label: t(`period_${value}`) }));
  const isNarrowed = Object.keys(noFilters).some((name) => address[name as keyof SearchAddress] !== undefined);
  return (
    <div className={look.tools} data-busy={busy || undefined}>
      <FilterChip title={t('searchState')} rows={states} value={address.state} change={(state) => change({ state })} />
      {columns.map((name) => {
        const choice = rowsOf(name);
        return (
          choice && (
            <FilterChip
              key={name}
              title={choice.title}
              rows={choice.rows}
              value={address[name]}
              change={(value) => change({ [name]: value })}
            />
          )
        );
      })}
      <FilterChip
        title={t('searchPeriod')}
        rows={days}
        value={address.days}
        change={(value) => change({ days: value })}
      />
      {isNarrowed && (
        <Button kind="quiet" onPress={() => change(noFilters)}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}
