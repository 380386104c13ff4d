import type { Lookup, LookupName } from '#domain/configuration/lookups/lookup.ts';
import type { lookups } from '#domain/configuration/lookups/lookups.ts';
import {
  caseTypeColumns,
  categoryColumns,
  satisfactionLevelColumns,
  serviceColumns,
  statusColumns,
} from './case-columns.ts';
import { languageColumns, phraseColumns } from './language-columns.ts';
import { blockedColumns, ruleColumns, templateColumns, textBlockColumns, webhookColumns } from './mail-columns.ts';
import { agentColumns, groupColumns, mailboxColumns } from './people-columns.ts';
import {
  accountColumns,
  agreementColumns,
  customerCategoryColumns,
  scheduleColumns,
  serviceLevelColumns,
} from './promise-columns.ts';
import { type Column, type Columns, column } from './takes.ts';

type RowOf<Name extends LookupName> = (typeof lookups)[Name] extends Lookup<infer Row> ? Row : never;

/** Of each lookup the columns as people know them, in the order in which they are asked for (CONS-02). */
/** A mailbox's public address is the deployment's alone: rows have none. */
type ColumnsOf<Name extends LookupName> = Columns<Omit<RowOf<Name>, 'publicAddress'>>;

const columnsByLookup: { readonly [Name in LookupName]: ColumnsOf<Name> } = {
  language: languageColumns,
  status: statusColumns,
  category: categoryColumns,
  'case-type': caseTypeColumns,
  agent: agentColumns,
  group: groupColumns,
  service: serviceColumns,
  'customer-category': customerCategoryColumns,
  account: accountColumns,
  schedule: scheduleColumns,
  'service-level': serviceLevelColumns,
  agreement: agreementColumns,
  'satisfaction-level': satisfactionLevelColumns,
  template: templateColumns,
  'text-block': textBlockColumns,
  phrase: phraseColumns,
  webhook: webhookColumns,
  mailbox: mailboxColumns,
  rule: ruleColumns,
  setting: {
    name: column('Setting', 'Настройка', { is: 'line', most: 60 }),
    // What it takes each setting says for itself.
    value: column('Value', 'Значение', { is: 'structure' }),
  },
  blocked: blockedColumns,
};

export function columnsOfLookup(lookup: LookupName): Readonly<Record<string, Column>> {
  return columnsByLookup[lookup];
}
