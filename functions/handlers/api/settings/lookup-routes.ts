import type {
  Column as ColumnAnswer,
  LookupAnswer,
  lookupRoutes,
  SettingAnswer,
  Takes as TakesAnswer,
} from '#contract/settings/lookups.ts';
import { describedColumns } from '#domain/configuration/columns/described-lookup.ts';
import { settingColumns, settingTopics } from '#domain/configuration/columns/setting-columns.ts';
import type { Takes } from '#domain/configuration/columns/takes.ts';
import { defaultSettings } from '#domain/configuration/configuration.ts';
import { lookupNames } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { type SettingName, settingNames, settings } from '#domain/configuration/lookups/settings.ts';
import type { Handlers } from '../route-handler.ts';

export function lookupHandlers(): Handlers<typeof lookupRoutes> {
  return {
    listLookups: async () => ({
      body: { lookups: lookupNames.map(lookupAnswer), settings: settingNames.map(settingAnswer) },
    }),
  };
}

function lookupAnswer(name: LookupAnswer['name']): LookupAnswer {
  const { label, help, key, mostRows } = lookupNamed(name);
  const columns = describedColumns(name);
  const switchable = columns.some((column) => column.name === 'active');
  return {
    name,
    label: { ...label },
    help: { ...help },
    key,
    mostRows,
    switchable,
    columns: columns.map(columnAnswer),
  };
}

function columnAnswer({ label, help, takes, ...column }: ReturnType<typeof describedColumns>[number]): ColumnAnswer {
  return { ...column, label: { ...label }, ...(help && { help: { ...help } }), takes: takesAnswer(takes) };
}

function settingAnswer(name: SettingName): SettingAnswer {
  const { label, takes, topic } = settingColumns[name];
  return {
    name,
    label: { ...label },
    help: { ...settings[name].meaning },
    topic: { name: topic, label: { ...settingTopics[topic] } },
    takes: takesAnswer(takes),
    clearable: settings[name].schema.safeParse(null).success,
    usual: defaultSettings[name] ?? null,
  };
}

function takesAnswer(takes: Takes): TakesAnswer {
  if (takes.is !== 'choice')
    return takes.is === 'number' ? { ...takes, unit: takes.unit && { ...takes.unit } } : { ...takes };
  return { is: 'choice', choices: takes.choices.map(({ value, label }) => ({ value, label: { ...label } })) };
}
