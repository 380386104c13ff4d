import { Chip } from '../../ui/press/chip.tsx';
import { Menu, MenuEntry } from '../../ui/press/menu.tsx';
import { useWords } from '../../words/language.tsx';

/** One filter: a menu of what it may let through. */
export function FilterChip({
  title,
  rows,
  value,
  change,
}: {
  readonly title: string;
  readonly rows: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}) {
  const t = useWords();
  const chosen = rows.find((row) => row.value === value)?.label ?? value;
  return (
    <Menu label={title} placement="bottom start" trigger={<Chip chosen={chosen}>{title}</Chip>}>
      {value !== undefined && (
        <MenuEntry icon="close" onAction={() => change(undefined)}>
          {t('anyOf')}
        </MenuEntry>
      )}
      {rows.map((row) => (
        <MenuEntry key={row.value} icon={row.value === value ? 'check' : undefined} onAction={() => change(row.value)}>
          {row.label}
        </MenuEntry>
      ))}
    </Menu>
  );
}
