import { useIsFetching } from '@tanstack/react-query';
import {
  type Filter,
  type ListAddress,
  type Narrowed,
  type Order,
  orders,
  type View,
} from '../../live/list-address.ts';
import { useMay } from '../../session/person.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Menu, MenuEntry } from '../../ui/press/menu.tsx';
import { useWords } from '../../words/language.tsx';
import { FilterChip } from './filter-chip.tsx';
import { useFilterChoices } from './filter-choices.ts';
import look from './list-tools.module.css';
import { DeleteView, SaveView } from './save-view.tsx';

/** What narrows a list, and how it is sorted. */
export function ListTools({
  base,
  narrowed,
  sort,
  change,
  view,
}: {
  readonly base: Filter;
  readonly narrowed: Narrowed;
  readonly sort: Order;
  readonly change: (changed: Partial<ListAddress>) => void;
  readonly view?: View | undefined;
}) {
  const t = useWords();
  const mayWork = useMay('agent');
  const busy = useIsFetching({ queryKey: ['cases'] }) > 0;
  const isNarrowed = Object.keys(narrowed).length > 0;
  return (
    <div className={look.tools} data-busy={busy || undefined}>
      {useFilterChoices(base).map(({ name, title, rows }) => (
        <FilterChip
          key={name}
          title={title}
          rows={rows}
          value={narrowed[name]}
          change={(value) =>
            change({ narrowed: { ...without(narrowed, name), ...(value !== undefined && { [name]: value }) } })
          }
        />
      ))}
      {isNarrowed && (
        <Button kind="quiet" onPress={() => change({ narrowed: {} })}>
          {t('clearFilters')}
        </Button>
      )}
      {mayWork && isNarrowed && <SaveView filter={{ ...base, ...narrowed } as Filter} sort={sort} />}
      {view && <DeleteView view={view} />}
      <span className={look.grow} />
      <Menu label={t('sortedBy')} trigger={<Button kind="quiet">{t('sorted', { by: t(`order_${sort}`) })}</Button>}>
        {orders.map((order) => (
          <MenuEntry key={order} icon={order === sort ? 'check' : undefined} onAction={() => change({ sort: order })}>
            {t(`order_${order}`)}
          </MenuEntry>
        ))}
      </Menu>
    </div>
  );
}

function without(narrowed: Narrowed, name: keyof Narrowed): Narrowed {
  return Object.fromEntries(Object.entries(narrowed).filter(([key]) => key !== name));
}
