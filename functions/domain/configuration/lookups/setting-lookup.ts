import * as z from 'zod';
import { defaultSettings } from '#domain/configuration/configuration.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { issueWords } from '#domain/words/issue-words.ts';
import { type Lookup, usualMostRows } from './lookup.ts';
import { type EditableSettings, type SettingName, settingNames, settings } from './settings.ts';

export interface SettingRow {
  readonly name: SettingName;
  readonly value: EditableSettings[SettingName];
}

export const settingLookup: Lookup<SettingRow> = {
  name: 'setting',
  key: 'name',
  label: { en: 'Settings', ru: 'Настройки' },
  help: { en: 'Single values that rules read.', ru: 'Отдельные значения, которые читают правила.' },
  mostRows: usualMostRows,
  schema: z.strictObject({ name: z.string(), value: z.unknown().optional() }).transform(({ name, value }, issues) => {
    const known = settingNames.find((one) => one === name);
    const parsed = known && settings[known].schema.safeParse(value);
    if (known && parsed?.success) return { name: known, value: parsed.data };
    const [first] = parsed?.error?.issues ?? [];
    issues.addIssue(
      first
        ? { code: 'custom', path: ['value'], message: valueFault(first, value, known) }
        : { code: 'custom', path: ['name'], message: unknownSetting(name) },
    );
    return z.NEVER;
  }),
  baseRows: () => settingNames.map((name) => ({ name, value: defaultSettings[name] })),
  switched: ({ value }, on) => (typeof value === 'boolean' ? { value: on } : undefined),
};

/** Of a value of another kind or out of range it is told what the setting takes. */
function valueFault(issue: z.core.$ZodIssue, value: unknown, name: SettingName | undefined): string {
  const isAnother = issue.code === 'invalid_type' || issue.code === 'invalid_value' || isOutOfRange(issue);
  return name !== undefined && value !== undefined && isAnother
    ? `must be ${settings[name].takes.en}`
    : issueWords(issue, value);
}

function isOutOfRange(issue: z.core.$ZodIssue): boolean {
  return (issue.code === 'too_small' || issue.code === 'too_big') && issue.origin !== 'string';
}

function unknownSetting(name: string): string {
  if (name === 'caseNumberMask') return 'is chosen when deploying: numbers that were printed would be lost';
  return `is no setting${didYouMean(name, settingNames) || `; there are: ${settingNames.join(', ')}`}`;
}
