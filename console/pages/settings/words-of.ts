import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { languageName, textsWords } from '../../words/in-languages.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Columns, LookupRow, SettingRow, Takes } from './setup-requests.ts';

type Labels = Readonly<Record<string, string>>;

/** In the reader's language, else in English. */
export function useLabel(): (labels: Labels) => string {
  const language = useLanguage();
  return (labels) => labels[language] ?? labels.en ?? '';
}

/** The first sentence of what is said about a lookup: the rest names its columns as files of settings do, and each column tells of itself. */
export function beginningOf(help: string): string {
  return /^.*?[.!](?= |$)/.exec(help)?.[0] ?? help;
}

/** Says the name of a row of another lookup as people read it; undefined for lookups whose rows are read by their names. */
export function useRowWords(): (value: unknown, takes?: Takes) => string | undefined {
  const names = useNames();
  const language = useLanguage();
  return (value, takes) => {
    if (takes?.is !== 'row' || typeof value !== 'string' || value === '') return undefined;
    if (takes.of === 'language') return languageName(value, language);
    if (takes.of === 'status') return names.status(value);
    return takes.of === 'category' ? names.category(value) : undefined;
  };
}

/** Says how a row is called where its label is known, else its name. */
export function useRowNames(): (lookup: string, name: string) => string {
  const names = useNames();
  const known: Readonly<Record<string, (name: string) => string>> = {
    ...{ status: names.status, category: names.category, 'case-type': names.caseType, service: names.service },
    ...{ group: names.group, template: names.template },
  };
  return (lookup, name) => known[lookup]?.(name) ?? name;
}

/** Says the value of a column as people read it. */
export function useValueWords(): (value: unknown, takes?: Takes) => string {
  const t = useWords();
  const label = useLabel();
  const times = useTimes();
  const language = useLanguage();
  return (value, takes) => {
    if (value === undefined || value === null || value === '') return t('setupNothing');
    if (typeof value === 'boolean') return t(value ? 'setupYes' : 'setupNo');
    const choice = takes?.choices?.find((one) => one.value === value);
    if (choice) return label(choice.label);
    if (takes?.is === 'moment' && typeof value === 'string') return times.moment(value);
    if (typeof value === 'number') {
      const number = takes?.is === 'minutes' ? times.worked(value * 60_000) : String(value);
      return takes?.unit ? `${number} ${label(takes.unit)}` : number;
    }
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
      return value.length === 0 ? t('setupNothing') : value.join(', ');
    if (isWords(value)) {
      return textsWords(value, language);
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}

function isWords(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && 'en' in value && Object.values(value).every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** What the columns of a row or the value of a setting take. */
export function takesOf(lookup: LookupRow | undefined, setting: SettingRow | undefined, column: string) {
  const root = column.split(/[.[]/)[0];
  if (setting && root === 'value') return { label: setting.label, takes: setting.takes, isTexts: false };
  const found = lookup?.columns.find(({ name }) => name === root);
  const isTexts = found?.takes.is === 'texts' || found?.takes.is === 'words';
  return found && { label: found.label, takes: root === column ? found.takes : undefined, isTexts };
}

/** Says which column it is, and of one in several languages (`label.en`) which of them. */
export function useColumnWords(): (
  lookup: LookupRow | undefined,
  setting: SettingRow | undefined,
  column: string,
) => string {
  const label = useLabel();
  const language = useLanguage();
  return (lookup, setting, column) => {
    const about = takesOf(lookup, setting, column);
    if (!about) return column;
    const part = column.split('.').slice(1).join('.');
    const said = about.isTexts ? languageName(part, language) : part;
    return part === '' ? label(about.label) : `${label(about.label)} (${said})`;
  };
}

/** How a row is called: by its label, else by its name. */
export function rowLabel(columns: Columns, name: string, language: string): string {
  const { label, displayName, name: own } = columns;
  if (typeof label === 'object' && label !== null) {
    const text: unknown = Object.getOwnPropertyDescriptor(label, language)?.value;
    if (typeof text === 'string' && text !== '') return text;
  }
  if (typeof displayName === 'string') return displayName;
  return typeof own === 'string' ? own : name;
}
