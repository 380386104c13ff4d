import type { Fault } from '#domain/configuration/checks/fault.ts';
import { type Configuration, defaultSettings } from '#domain/configuration/configuration.ts';
import { joinedGroups } from '#domain/configuration/group.ts';
import type { Deployed, Lookup } from '#domain/configuration/lookups/lookup.ts';
import { lookups } from '#domain/configuration/lookups/lookups.ts';
import { rowsInEffect, type StoredRow } from './rows-in-effect.ts';

export interface ConfigurationInEffect {
  readonly configuration: Configuration;
  /** Of stored rows that are left out because nobody understands them. */
  readonly faults: readonly Fault[];
}

/** What rules read: the rows that ship, and the owner's rows over them. A broken row never stops the rest. */
export function configurationInEffect(deployed: Deployed, stored: readonly StoredRow[]): ConfigurationInEffect {
  const faults: Fault[] = [];
  const rows = <Row extends object>(lookup: Lookup<Row>): readonly Row[] => {
    const found = rowsInEffect(lookup, deployed, stored);
    faults.push(...found.faults);
    return found.rows.map(({ row }) => row);
  };
  const settings = Object.fromEntries(rows(lookups.setting).map(({ name, value }) => [name, value]));
  const { publicAddresses = {} } = deployed;
  const mailboxes = rows(lookups.mailbox).map((one) => {
    const publicAddress = publicAddresses[one.address];
    return publicAddress === undefined ? one : { ...one, publicAddress };
  });
  const configuration: Configuration = {
    mailDomain: deployed.mailDomain,
    mailboxes,
    ...joinedGroups(rows(lookups.group), rows(lookups.agent), mailboxes),
    statuses: rows(lookups.status),
    categories: rows(lookups.category),
    caseTypes: rows(lookups['case-type']),
    services: rows(lookups.service),
    customerCategories: rows(lookups['customer-category']),
    accounts: rows(lookups.account),
    schedules: rows(lookups.schedule),
    serviceLevels: rows(lookups['service-level']),
    agreements: rows(lookups.agreement),
    rules: rows(lookups.rule),
    templates: rows(lookups.template),
    textBlocks: rows(lookups['text-block']),
    languages: rows(lookups.language),
    phrases: rows(lookups.phrase),
    webhooks: rows(lookups.webhook),
    levels: rows(lookups['satisfaction-level']),
    blocked: rows(lookups.blocked).map(({ name }) => name),
    settings: { ...defaultSettings, ...settings, caseNumberMask: deployed.caseNumberMask },
  };
  return { configuration, faults };
}
