import type { Filter, Narrowing } from '../../live/list-address.ts';
import { type Names, useNames } from '../../session/names.ts';
import { type Choices, useChoices } from '../../session/person.tsx';
import { languageName } from '../../words/in-languages.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Say } from '../../words/words.ts';

interface FilterChoice {
  readonly name: Narrowing;
  readonly title: string;
  readonly rows: readonly { readonly value: string; readonly label: string }[];
}

interface Told {
  readonly choices: Choices;
  readonly names: Names;
  readonly t: Say;
  /** The reader's. */
  readonly language: string;
}

export function useFilterChoices(base: Filter): readonly FilterChoice[] {
  return filterChoicesOf(base, { choices: useChoices(), names: useNames(), t: useWords(), language: useLanguage() });
}

/** What a list can be narrowed by here: what has one choice alone is left out. */
export function filterChoicesOf(base: Filter, { choices, names, t, language }: Told): readonly FilterChoice[] {
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
    {
      name: 'language',
      title: t('language'),
      rows: choices.languages.map((code) => ({ value: code, label: languageName(code, language) })),
    },
  ];
  return all.filter((choice): choice is FilterChoice => choice !== false && choice.rows.length > 1);
}
