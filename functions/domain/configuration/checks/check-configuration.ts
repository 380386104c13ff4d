import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { CaseType } from '#domain/configuration/case-type.ts';
import type { Category } from '#domain/configuration/category.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseMailTemplates } from '#domain/configuration/mail-template.ts';
import type { Service } from '#domain/configuration/service.ts';
import { deadlineFaults } from './deadline-faults.ts';
import { type Fault, meant } from './fault.ts';
import { groupFaults } from './group-faults.ts';
import { languageFaults } from './language-faults.ts';
import { levelFaults } from './level-faults.ts';
import { namesTwice } from './names-twice.ts';
import { ruleFaults } from './rule-faults.ts';
import { serviceFaults } from './service-faults.ts';
import { statusFaults } from './status-faults.ts';

/**
 * What is wrong with a configuration whose rows are each well-formed: rows that do not fit together. Code relies on none of
 * this being so.
 */
export function checkConfiguration(configuration: Configuration): readonly Fault[] {
  return [
    ...statusFaults(configuration),
    ...namesTwice('category', configuration.categories),
    ...namesTwice('case-type', configuration.caseTypes),
    ...groupFaults(configuration),
    ...serviceFaults(configuration),
    ...deadlineFaults(configuration),
    ...levelFaults(configuration),
    ...ruleFaults(configuration),
    ...templateFaults(configuration),
    ...languageFaults(configuration),
    ...mailboxFaults(configuration),
    ...agentFaults(configuration),
    ...settingFaults(configuration),
    ...blockedFaults(configuration),
  ];
}

function templateFaults({ templates }: Configuration): readonly Fault[] {
  const shipped = new Set(baseMailTemplates.map(({ name }) => name));
  return templates
    .filter(({ name, version }) => version === 0 && !shipped.has(name))
    .map(({ name }) => ({
      lookup: 'template',
      name,
      column: 'version',
      message: 'has no texts yet: save its texts first, which makes the row',
    }));
}

function mailboxFaults({ mailboxes, categories, caseTypes, services, mailDomain }: Configuration): readonly Fault[] {
  return mailboxes.flatMap(({ address, category, type, service, agents }) => {
    const fault = (column: string, message: string): Fault => ({ lookup: 'mailbox', name: address, column, message });
    const chosen = (
      column: 'category' | 'type' | 'service',
      name: string,
      rows: readonly (Category | CaseType | Service)[],
    ) => {
      const row = rows.find((one) => one.name === name);
      if (!row) return [fault(column, `"${name}" is no ${column}: add it first, or take another${meant(name, rows)}`)];
      return row.active ? [] : [fault(column, `"${name}" is switched off: take another`)];
    };
    return [
      ...(address.endsWith(`@${mailDomain}`)
        ? []
        : [fault('address', `is not in the mail domain ${mailDomain}: no mail for it comes here`)]),
      ...chosen('category', category, categories),
      ...(type === undefined ? [] : chosen('type', type, caseTypes)),
      ...(service === undefined ? [] : chosen('service', service, services)),
      ...(agents?.endsWith(`@${mailDomain}`)
        ? [fault('agents', 'is in the mail domain itself: its mail would become cases')]
        : []),
    ];
  });
}

function agentFaults({ agents, mailDomain }: Configuration): readonly Fault[] {
  return agents
    .filter(({ address }) => address.endsWith(`@${mailDomain}`))
    .map(({ address }) => ({
      lookup: 'agent',
      name: address,
      column: 'address',
      message: 'is in the mail domain itself: mail to it would become cases',
    }));
}

function settingFaults({ settings, mailboxes }: Configuration): readonly Fault[] {
  const { supportAddress } = settings;
  if (supportAddress === undefined || mailboxes.some(({ address }) => address === supportAddress)) return [];
  const message = `"${supportAddress}" is no mailbox: add it first, or take another`;
  return [{ lookup: 'setting', name: 'supportAddress', column: 'value', message }];
}

function blockedFaults({ blocked, mailDomain, mailboxes }: Configuration): readonly Fault[] {
  const ours = [`any@${mailDomain}`, ...mailboxes.map(({ address }) => address)];
  return blocked
    .filter((entry) => entry.endsWith(`@${mailDomain}`) || ours.some((own) => blockingEntry(own, [entry])))
    .map((name) => ({ lookup: 'blocked', name, column: 'name', message: 'covers our own mail' }));
}
