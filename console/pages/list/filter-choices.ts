import type { Filter, Narrowing } from '../../live/list-address.ts';
import { useNames } from '../../session/names.ts';
import { useChoices } from '../../session/person.tsx';
import { useWords } from '../../words/language.tsx';

interface FilterChoice {
  readonly name: Narrowing;
  readonly title: string;
  readonly rows: readonly { readonly value: string; readonly label: string }[];
}

/** What a list can be narrowed by here: what has one choice alone is left out. */
export function useFilterChoices(base: Filter): readonly FilterChoice[] {
  const t = useWords();
  const choices = useChoices();
  const names = useNames();
  const active = <Row extends { active: boolean }>(rows: readonly Row[]) => rows.filter((row) => row.active);
  const priorities = ['High', 'Medium', 'Low'] as const;
  const hasOneAgent = base.list === 'mine' || base.list === 'unassigned';
  const all: readonly (FilterChoice | false)[] = [
    base.list !== 'waiting' && {
      name: 'status',
      title: t('status'),
      rows: active(choices.statuses).map(({ name }) => ({ value: name, label: names.status(name) })),
    },
    {
      name: 'priority',
      title: t('priority'),
      rows: priorities.map((value) => ({ value, label: t(`priority_${value}`) })),
    },
    {
      name: 'service',
      title: t('service'),
      rows: active(choices.services).map(({ name }) => ({ value: name, label: names.service(name) })),
    },
    {
      name: 'category',
      title: t('category'),
      rows: active(choices.categories).map(({ name }) => ({ value: name, label: names.category(name) })),
    },
    !hasOneAgent && {
      name: 'agent',
      title: t('agent'),
      rows: [
        { value: '-', label: t('nobody') },
        ...active(choices.agents).map(({ address }) => ({ value: address, label: names.agent(address) })),
      ],
    },
    {
      name: 'group',
      title: t('group'),
      rows: choices.groups.map(({ name }) => ({ value: name, label: names.group(name) })),
    },
    {
      name: 'mailbox',
      title: t('mailbox'),
      rows: choices.mailboxes.map(({ address }) => ({ value: address, label: address })),
    },
  ];
  return all.filter((choice): choice is FilterChoice => choice !== false && choice.rows.length > 1);
}
