import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Configuration, Settings } from '#domain/configuration/configuration.ts';
import type { Deployed, LookupName } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { nameOf, type StoredRow, storedValue } from '#domain/configuration/rows/rows-in-effect.ts';

/** What the owner has changed since. */
export type Changed = Partial<Omit<Configuration, 'settings' | 'mailDomain'>> & {
  readonly settings?: Partial<Settings>;
};

const lookupOf: { readonly [List in Exclude<keyof Changed, 'settings' | 'blocked'>]: LookupName } = {
  mailboxes: 'mailbox',
  agents: 'agent',
  statuses: 'status',
  categories: 'category',
  caseTypes: 'case-type',
  groups: 'group',
  services: 'service',
  customerCategories: 'customer-category',
  accounts: 'account',
  schedules: 'schedule',
  serviceLevels: 'service-level',
  agreements: 'agreement',
  rules: 'rule',
  templates: 'template',
  textBlocks: 'text-block',
  languages: 'language',
  phrases: 'phrase',
  webhooks: 'webhook',
  levels: 'satisfaction-level',
};

export class MemoryConfigurationSource implements ConfigurationSource {
  changed: Changed = {};
  /** What `load` still says instead, as long as it is old. */
  old: Changed | undefined;
  deployed: Deployed;

  constructor(deployed: Deployed) {
    this.deployed = deployed;
  }

  async load(): Promise<Configuration> {
    return this.inEffect(this.old ?? this.changed);
  }

  async loadAnew(): Promise<Configuration> {
    this.old = undefined;
    return this.inEffect(this.changed);
  }

  private inEffect(changed: Changed): Configuration {
    const key = JSON.stringify([this.deployed, changed], (_, value) => (value === undefined ? 'undefined' : value));
    const found = made.get(key) ?? configurationInEffect(this.deployed, rowsOf(changed)).configuration;
    made.set(key, found);
    return found;
  }
}

/** Properties ask for the same one some hundred thousand times. */
const made = new Map<string, Configuration>();

/** The rows that a table would hold. */
export function rowsOf({ settings = {}, blocked = [], ...lists }: Changed): readonly StoredRow[] {
  const rows = Object.entries(lists).flatMap(([list, rowsOfList]) => {
    const name = Object.entries(lookupOf).find(([one]) => one === list)?.[1];
    return name === undefined ? [] : rowsOfList.map((row) => [name, row] as const);
  });
  return [
    ...rows.map(([name, row]) => {
      const lookup = lookupNamed(name);
      return { lookup: name, name: nameOf(lookup, row), value: storedValue(lookup, row), version: 1 };
    }),
    ...blocked.map((name) => ({ lookup: 'blocked', name, version: 1 })),
    ...Object.entries(settings).map(([name, value]) => ({ lookup: 'setting', name, value, version: 1 })),
  ];
}
